import type { SampleFacts } from './content/types.js'
import type { Sample } from './sample.js'

/** What a text may refer to: everything that has been made before it. */
export function factsOf({ ledger, calendar }: Sample): SampleFacts {
  return {
    issueTitle: (index) => calendar.title(index),
    issue: (index) => ledger.id('issue', String(index)),
    story: (slug) => ledger.id('story', slug),
    company: (name) => ledger.id('company', name),
    person: (name) => ledger.id('person', name),
    picture: (key) => ledger.id('picture', key),
    tell: (week, weekday) => calendar.tell(week, weekday),
    month: (week) => calendar.month(week),
  }
}
