import type { Root } from 'hast'

/** The form of this type. A reader refuses an edition of a version that it does not know. */
export const EDITION_VERSION = 1

/** Collections that a text may link to. */
export type LinkedCollection = 'companies' | 'issues' | 'people' | 'stories' | 'topics'

/**
 * What it takes to make an address of a document: every output makes its own from it.
 * A story stands in an issue, so it has the slug of that issue and its anchor there.
 */
export type DocumentRef =
  | { collection: 'companies' | 'people' | 'topics'; id: string; slug: string; title: string }
  | { collection: 'issues'; id: string; slug: string; title: string; publication: string }
  | {
      collection: 'stories'
      id: string
      slug: string
      title: string
      /** Slug of the publication. */
      publication: string
      /** Slug of the issue in which it stands. */
      issue: string
      anchor: string
    }

/**
 * A rich text as hast, sanitised. Internal links have an href of the form `masthead:stories/<id>` until a renderer
 * resolves them; addresses of our own media are paths.
 */
export type EditionText = Root

/** A finished issue: the one form from which every output is made. Plain JSON. */
export interface Edition {
  version: typeof EDITION_VERSION
  /** Counts from 1; each correction makes a new one. */
  revision: number
  publication: EditionPublication
  issue: EditionIssue
  /** What stands before the sections, in this order. */
  opening: {
    purpose: EditionText | null
    signUpCall: EditionText | null
    tipsCall: EditionText | null
    pitch: EditionText | null
    intro: EditionText | null
  }
  covered: { label: string; anchor: string; entries: { label: string; anchor: string }[] }[]
  sections: EditionSection[]
  /** Documents that links and bylines point at, public ones only. */
  documents: DocumentRef[]
  /** Earlier issues and stories that this one refers to. */
  references: { kind: ReferenceKind; target: DocumentRef }[]
  /** What was corrected after publishing, oldest first. */
  corrections: { revision: number; at: string; note: string }[]
}

export type ReferenceKind = 'contradicts' | 'corrects' | 'followsUp' | 'mentions' | 'quotes'

export interface EditionPublication {
  id: string
  slug: string
  name: string
  tagline: string | null
  /** BCP 47. */
  language: string
  /** IANA. */
  timezone: string
  /** Postal address for mail (CAN-SPAM), one line of text a line. */
  postalAddress: string | null
  /** CSS colour of the brand, `#rrggbb`. */
  accent: string | null
  /** Name of who writes it, for feeds and structured data. */
  author: string | null
  publisher: string | null
}

export interface EditionIssue {
  id: string
  slug: string
  title: string
  /** Subject of the mail. */
  subject: string
  /** The line that mail programs show after the subject. */
  preheader: string | null
  year: number | null
  week: number | null
  number: number | null
  /** YYYY-MM-DD. */
  periodStart: string | null
  periodEnd: string | null
  /** ISO 8601 instants. */
  publishedAt: string
  updatedAt: string
  wordCount: number
  readingMinutes: number
}

export interface EditionSection {
  heading: string
  anchor: string
  kind: 'moves' | 'note' | 'stories'
  intro: EditionText | null
  items: EditionItem[]
}

/** One item: a story, a move, or a text of its own; `note` may stand beside either of the first two. */
export interface EditionItem {
  id: string
  /** `1`, `2`, `3` in a numbered section. */
  label: string | null
  /** Its own heading inside the section; null where the heading of the section is enough. */
  heading: string | null
  anchor: string
  note: EditionText | null
  story: EditionStory | null
  move: EditionMove | null
}

export interface EditionStory {
  id: string
  title: string
  slug: string
  kind: 'event' | 'podcast' | 'report' | 'story' | 'video'
  /** The link that it is about. */
  url: string | null
  source: { name: string | null; author: string | null; publishedAt: string | null }
  commentary: EditionText | null
  event: { startsAt: string | null; endsAt: string | null; place: string | null; url: string | null } | null
  topics: DocumentRef[]
  people: DocumentRef[]
  companies: DocumentRef[]
  series: { title: string; part: number | null } | null
  references: { kind: ReferenceKind; target: DocumentRef }[]
  /** Companies in it that sponsored the publication when the issue came out. */
  sponsors: { name: string; company: DocumentRef | null }[]
}

export interface EditionMove {
  id: string
  /** The whole move in one sentence. */
  summary: string
  kind: 'founded' | 'joined' | 'left' | 'promoted' | 'retired'
  person: DocumentRef | null
  company: DocumentRef | null
  fromCompany: DocumentRef | null
  role: string | null
  fromRole: string | null
  /** ISO 8601 instant. */
  effectiveOn: string | null
  sourceUrl: string | null
  /** A line on the person, as typed. */
  note: string | null
  /** Of the two companies those that sponsored the publication; absent where it was frozen before that was kept. */
  sponsors?: EditionStory['sponsors']
}
