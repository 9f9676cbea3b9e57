/** What may stand in braces in a template. `title` only where there is a title already to put in. */
export const tokenNames = ['name', 'title', 'week', 'year', 'number', 'date'] as const

export type TokenName = (typeof tokenNames)[number]

export function isTokenName(text: string): text is TokenName {
  return tokenNames.some((name) => name === text)
}

/** What the tokens stand for in one issue. An issue has no week when it is a special. */
export interface TokenValues {
  /** Name of the publication. */
  name: string
  title?: string | null
  /** From `weekToken`: '35', or '51–52' for a double issue. */
  week: string | number | null
  year: number | null
  /** Running number of the issue. */
  number: number | null
  /** Date of the issue, as readers are to see it. */
  date: string | null
}
