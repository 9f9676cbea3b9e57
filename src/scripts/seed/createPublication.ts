import { richText } from '../../core/richtext/index.js'
import { PUBLICATION } from './content/publication.js'
import { findOrCreate } from './findOrCreate.js'
import type { Sample } from './sample.js'

/** The newsletter with its layout and standing texts. */
export async function createPublication({ payload, ledger }: Sample): Promise<void> {
  const { purpose, signUpCall, tipsCall, pitches, ...publication } = PUBLICATION
  const id = await findOrCreate(payload, 'publications', { slug: { equals: publication.slug } }, () =>
    payload.create({
      collection: 'publications',
      data: {
        ...publication,
        purpose: richText(...purpose),
        signUpCall: richText(...signUpCall),
        tipsCall: richText(...tipsCall),
        pitches: pitches.map((pitch) => ({ text: richText(...pitch) })),
      },
      depth: 0,
      overrideAccess: true,
    }),
  )
  ledger.note('publication', publication.slug, id)
}
