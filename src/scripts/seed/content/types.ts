import type { MoveKind } from '../../../../collections/moves/values.js'
import type { References } from '../../../../collections/payload-types.js'
import type { Stage, StoryKind } from '../../../../collections/stories/values.js'
import type { RichTextNode } from '../../../core/richtext/index.js'
import type { SectionRow } from '../arrange.js'

type ReferenceKind = NonNullable<References>[number]['kind']

/** A rich text that names weeks, or links to what was made before it. */
export type SampleText = (facts: SampleFacts) => RichTextNode[]

/** Weeks and issues count from the first issue of the sample, 0; weekdays from Monday, 0. */
export interface SampleFacts {
  /** 'Signal & Switch Week 35 2023' */
  issueTitle: (index: number) => string
  /** Ids, of what has been made already. */
  issue: (index: number) => string
  story: (slug: string) => string
  company: (name: string) => string
  person: (name: string) => string
  picture: (key: string) => string
  /** 'Thursday 31 August' */
  tell: (week: number, weekday: number) => string
  /** 'August 2023' */
  month: (week: number) => string
}

export interface SampleStory {
  slug: string
  title: string
  url?: string
  source?: { name: string; author?: string; weekday: number }
  kind?: StoryKind
  stage?: Stage
  /** 0 to 10; 5 by default. */
  weight?: number
  topics?: string[]
  people?: string[]
  companies?: string[]
  series?: { title: string; part: number }
  event?: { week: number; weekday: number; days: number; place: string; url: string }
  /** Week at whose issue it is targeted, where its date does not say so. */
  forWeek?: number
  /** References that the editor sets by hand. */
  refersTo?: { story: string; kind: ReferenceKind }[]
  commentary?: SampleText
}

export interface SampleMove {
  person: string
  kind: MoveKind
  role?: string
  company?: string
  fromRole?: string
  fromCompany?: string
  note?: string
  weekday: number
}

/** What is written in one week. */
export interface SampleContents {
  week: number
  stories: SampleStory[]
  moves: SampleMove[]
}

/** A week whose issue is out, with what its editor did after assembly. */
export interface SampleIssue extends SampleContents {
  arrange: (sections: SectionRow[], facts: SampleFacts) => SectionRow[]
  intro?: SampleText
  /** In place of the publication's own pitch. */
  pitch?: SampleText
}
