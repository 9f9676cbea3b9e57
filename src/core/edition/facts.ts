import type { RichText } from '../richtext/index.js'
import type { EditionMove, EditionSection, EditionStory, ReferenceKind } from './types.js'

type Id = number | string
type Text = string | null | undefined
/** A relationship: populated, only an id, or empty. */
export type Link<Document> = Document | Id | null | undefined

export interface NamedFacts {
  id: Id
  name: string
  slug?: Text
}

export interface CompanyFacts extends NamedFacts {
  sponsorships?: { publication?: Link<{ id: Id }>; from?: Text; to?: Text }[] | null
}

export interface ReferenceFacts {
  kind: ReferenceKind
  issue?: Link<{ id: Id }>
  story?: Link<{ id: Id }>
}

/** What says whether readers may see a document. */
interface Visibility {
  _status?: Text
  deletedAt?: Text
}

export interface StoryFacts extends Visibility {
  id: Id
  title: string
  slug?: Text
  kind: EditionStory['kind']
  url?: Text
  source?: { name?: Text; author?: Text; publishedAt?: Text } | null
  commentary?: RichText | null
  event?: { startsAt?: Text; endsAt?: Text; place?: Text; url?: Text } | null
  topics?: Link<NamedFacts>[] | null
  people?: Link<NamedFacts>[] | null
  companies?: Link<CompanyFacts>[] | null
  series?: { title?: Text; part?: number | null } | null
  references?: ReferenceFacts[] | null
}

export interface MoveFacts extends Visibility {
  id: Id
  kind: EditionMove['kind']
  summary?: Text
  person?: Link<NamedFacts>
  company?: Link<CompanyFacts>
  fromCompany?: Link<CompanyFacts>
  role?: Text
  fromRole?: Text
  effectiveOn?: Text
  sourceUrl?: Text
  note?: Text
}

export interface PublicationFacts {
  id: Id
  name: string
  slug?: Text
  tagline?: Text
  timezone: string
  language?: Text
  postalAddress?: Text
  accent?: Text
  author?: Text
  publisher?: Text
}

export interface SectionFacts {
  heading?: Text
  anchor?: Text
  kind: EditionSection['kind']
  intro?: RichText | null
  items?:
    | {
        id?: Id | null
        label?: Text
        heading?: Text
        anchor?: Text
        note?: RichText | null
        story?: Link<StoryFacts>
        move?: Link<MoveFacts>
      }[]
    | null
}

/** An issue with all that stands in it populated: what an edition is made from. */
export interface IssueFacts {
  id: Id
  slug?: Text
  title?: Text
  subject?: Text
  preheader?: Text
  year?: number | null
  week?: number | null
  number?: number | null
  periodStart?: Text
  periodEnd?: Text
  publishedAt?: Text
  updatedAt: string
  wordCount?: number | null
  readingMinutes?: number | null
  publication: Link<PublicationFacts>
  purpose?: RichText | null
  signUpCall?: RichText | null
  tipsCall?: RichText | null
  pitch?: RichText | null
  intro?: RichText | null
  covered?: { label?: Text; anchor?: Text; entries?: { label?: Text; anchor?: Text }[] | null }[] | null
  sections?: SectionFacts[] | null
  references?: ReferenceFacts[] | null
}

/** The document of a relationship; null where it is empty or not populated. */
export function populated<Document extends object>(link: Link<Document>): Document | null {
  return typeof link === 'object' && link !== null ? link : null
}

/** Whether readers may see a document now. */
export const isVisible = ({ _status, deletedAt }: Visibility): boolean =>
  _status === 'published' && !deletedAt

/** The id of a relationship, populated or not. */
export function idOf(link: Link<{ id: Id }>): string | null {
  if (link === null || link === undefined) return null
  return String(typeof link === 'object' ? link.id : link)
}
