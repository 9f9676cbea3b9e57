import type { Root } from 'hast'

/** One old issue as a reader found it, before anything is understood of it. Plain JSON. */
export interface SourceDocument {
  /** Names the document inside its source for good: a permalink, a guid, or a path in a folder or zip. */
  key: string
  /** Address under which it was public; null where it is not known. */
  url: string | null
  /** As the source names it, when it names it apart from the text. */
  title: string | null
  /** ISO 8601 instant. */
  publishedAt: string | null
  author: string | null
  /** Categories and tags of the source. */
  tags: string[]
  body: { format: 'html' | 'markdown' | 'text'; text: string }
}

/** What the splitter is told of the publication and of what stands in the database. Plain JSON. */
export interface SplitContext {
  publication: {
    name: string
    /** As in the collection: `{name} Week {week} {year}`. */
    titleTemplate: string
    /** IANA. */
    timezone: string
    /** Standing texts as plain text, to recognise them and take them off; empty where there are none. */
    standing: { purpose: string; signUpCall: string; tipsCall: string; pitches: string[] }
    /** Headings under which job moves stand, besides the usual ones. */
    movesHeadings: string[]
  }
  /** Titles of other forms: `Weekly Dispatch #{number}`. Tried after the publication's own template. */
  titlePatterns: string[]
  topics: { id: string; name: string; keywords: string[] }[]
  people: { id: string; name: string; aliases: string[] }[]
  companies: {
    id: string
    name: string
    aliases: string[]
    sponsored: { from: string | null; to: string | null }[]
  }[]
}

/** How sure the splitter is of a finding, 0 to 1. */
export type Confidence = number

export type FindingKind =
  | 'company'
  | 'cross-reference'
  | 'disclosure'
  | 'embed'
  | 'hashtag'
  | 'kept-in-place'
  | 'link'
  | 'move'
  | 'person'
  | 'quote'
  | 'section'
  | 'standing-text'
  | 'sub-story'
  | 'title'
  | 'topic'

/** Something that the splitter understood, or could not place, to be looked at by the editor. */
export interface Finding {
  kind: FindingKind
  confidence: Confidence
  /** Where in the split issue: `sections.2.items.0.move`. */
  path: string
  /** The words of the source that it rests on. */
  text: string
  /** What was made of it, in words for the editor. */
  message: string
}

/** Notes a finding at a place of the split issue. */
export type Find = (path: string, finding: Omit<Finding, 'path'>) => void

/** A text as hast, sanitised, as in an edition; cross-references are links to their old address until resolved. */
export type SplitText = Root

export interface SplitIssue {
  title: string
  /** ISO year and week; null where the title and the date say none. */
  year: number | null
  week: number | null
  /** 2 for a double issue. */
  weeksCovered: number
  /** Running number, where the title has one. */
  number: number | null
  opening: {
    purpose: SplitText | null
    signUpCall: SplitText | null
    tipsCall: SplitText | null
    pitch: SplitText | null
    intro: SplitText | null
  }
  /** The Covered list as it was typed; empty where there was none. */
  covered: { label: string; entries: string[] }[]
  sections: SplitSection[]
  /** Issues and documents that the text refers to. */
  references: SplitReference[]
  findings: Finding[]
}

export interface SplitSection {
  heading: string
  kind: 'moves' | 'note' | 'stories'
  numbered: boolean
  intro: SplitText | null
  items: SplitItem[]
}

/** One item: exactly one of story, move and note is given. */
export interface SplitItem {
  /** Its own heading, without its number; null where the section's heading is its heading. */
  heading: string | null
  story: SplitStory | null
  move: SplitMove | null
  note: SplitText | null
}

export interface SplitStory {
  title: string
  kind: 'event' | 'podcast' | 'report' | 'story' | 'video'
  /** The link that it is about, canonical; null where the text has none. */
  url: string | null
  source: { name: string | null; author: string | null; publishedAt: string | null }
  commentary: SplitText | null
  /** Ids of topics whose keywords stand in it. */
  topics: string[]
  hashtags: string[]
  people: SplitName[]
  companies: SplitName[]
  series: { title: string; part: number | null } | null
  links: string[]
}

/** A name in the text, with the id of the document that has it, where one does. */
export interface SplitName {
  name: string
  id: string | null
  confidence: Confidence
}

export interface SplitMove {
  kind: 'founded' | 'joined' | 'left' | 'promoted' | 'retired'
  person: SplitName
  role: string | null
  company: SplitName | null
  fromRole: string | null
  fromCompany: SplitName | null
  /** What the line says besides; null where nothing. */
  note: string | null
  sourceUrl: string | null
}

/** A reference to another issue, to be resolved now or when that issue is imported. */
export interface SplitReference {
  year: number | null
  week: number | null
  /** Its address in the source, where it was linked. */
  url: string | null
  text: string
}
