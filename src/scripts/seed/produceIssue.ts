import { assembleIssue } from '../../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../../plugins/newsroom/operations/publishIssue.js'
import { richText } from '../../core/richtext/index.js'
import { PUBLICATION } from './content/publication.js'
import type { SampleIssue } from './content/types.js'
import { createContents } from './createContents.js'
import { factsOf } from './facts.js'
import type { Sample } from './sample.js'

/** An issue that is arranged and ready to go out. */
export interface Prepared {
  id: string
  title: string
  isPublished: boolean
}

/** Files the stories of an issue, assembles it, and arranges it as its editor does. One that is out is left alone. */
export async function prepareIssue(content: SampleIssue, sample: Sample): Promise<Prepared> {
  const { payload, ledger, calendar } = sample
  await createContents(content, sample)
  const { year, week } = calendar.week(content.week)
  const { issue } = await assembleIssue({ payload, publication: PUBLICATION.slug, year, week })
  if (issue.id === null) throw new Error(`The issue of week ${week} ${year} was not made`)
  ledger.note('issue', String(content.week), issue.id)
  const prepared = {
    id: issue.id,
    title: calendar.title(content.week),
    isPublished: issue._status === 'published',
  }
  if (prepared.isPublished) return prepared

  const facts = factsOf(sample)
  await payload.update({
    collection: 'issues',
    id: issue.id,
    data: {
      sections: content.arrange(issue.sections ?? [], facts),
      publishedAt: calendar.day(content.week, FRIDAY),
      ...(content.intro ? { intro: richText(...content.intro(facts)) } : {}),
      ...(content.pitch ? { pitch: richText(...content.pitch(facts)) } : {}),
    },
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
  return prepared
}

export async function publishPrepared({ id, isPublished }: Prepared, { payload }: Sample): Promise<void> {
  if (!isPublished) await publishIssue({ payload, issue: id })
}

const FRIDAY = 4
