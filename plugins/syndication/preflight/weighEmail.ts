import type { Edition, Site } from '../../../src/core/edition/index.js'
import { EMAIL_LIMIT, type PreflightFacts } from '../../../src/core/preflight/index.js'
import type { Renderer } from '../options.js'

/** The size of the mail; where it is too large, what each item adds to it. */
export async function weighEmail(
  edition: Edition,
  site: Site,
  render: Renderer,
): Promise<PreflightFacts['email']> {
  const bytesOf = async (whole: Edition) => Buffer.byteLength(await render({ edition: whole, site }))
  const bytes = await bytesOf(edition)
  if (bytes <= EMAIL_LIMIT) return { bytes, items: [] }
  const items = edition.sections.flatMap((section) => section.items)
  const weights = await Promise.all(
    items.map(async (item) => ({
      title: item.story?.title ?? item.move?.summary ?? item.heading ?? 'A note',
      bytes: bytes - (await bytesOf(without(edition, item.id))),
    })),
  )
  return { bytes, items: weights.sort((a, b) => b.bytes - a.bytes) }
}

function without(edition: Edition, item: string): Edition {
  return {
    ...edition,
    sections: edition.sections.map((section) => ({
      ...section,
      items: section.items.filter(({ id }) => id !== item),
    })),
  }
}
