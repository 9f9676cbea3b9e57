import { de } from './de.js'
import { en, type Words } from './en.js'

/** The namespace of the set's own words in Payload's translations. */
export const NAMESPACE = 'masthead'

export const words = { en, de }

type Bare<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key

/** What `t` takes: `t('masthead:items', { count: 3 })`. */
export type WordKey = `${typeof NAMESPACE}:${Bare<keyof Words>}`
