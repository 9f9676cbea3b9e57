import type { Id } from '../ids.js'

/** Who or what may have been entered twice. */
export interface Duplicate {
  id: Id
  name: string
  aliases: string[]
}

/** What merging one into another has done, or would do. */
export interface Merged {
  from: { id: Id; name: string }
  into: { id: Id; name: string }
  dryRun: boolean
  /** In how many documents of which collection something moved, or would. */
  references: { collection: string; count: number }[]
  /** What the one that stays is known as afterwards. */
  aliases: string[]
  formerSlugs: string[]
}
