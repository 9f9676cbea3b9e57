export type Severity = 'error' | 'warning'

/** What is checked before an issue is published. The codes are stable: programs branch on them. */
export type FindingCode =
  | 'DRAFT_NEWER'
  | 'EMAIL_TOO_LARGE'
  | 'HEADING_ORDER'
  | 'LINK_REPEATED'
  | 'LINK_UNRESOLVED'
  | 'LINK_WITHOUT_TEXT'
  | 'PICTURE_WITHOUT_ALT'
  | 'POSTAL_ADDRESS_MISSING'
  | 'SPONSOR_UNDISCLOSED'
  | 'STORY_UNPUBLISHED'
  | 'SUBJECT_MISSING'

/** An error stops publishing; a warning does not. */
export interface Finding {
  code: FindingCode
  severity: Severity
  message: string
  /** Where it is, in the fields of the issue: `sections.0.items.1.story.commentary`; empty for the whole. */
  path: string
}

/** What the checks need to know beside the edition itself. */
export interface PreflightFacts {
  /** Whether the issue has a subject of its own; without one the mail has its title. */
  hasSubject: boolean
  /** Titles of what stands in it and is not published; `published along` where publishing the issue publishes them. */
  unpublished: { title: string; path: string; publishedAlong: boolean }[]
  /** Companies that sponsor the publication at the time, by all the names that they go by. */
  sponsors: { id: string; names: string[] }[]
  /** Links that earlier issues had, with the title of the issue. */
  earlier: { url: string; issue: string }[]
  /** Size of the mail in bytes, and what each item adds to it, heaviest first. */
  email: { bytes: number; items: { title: string; bytes: number }[] }
}
