/** A node of JSON-LD. */
export type Thing = Record<string, unknown>

/** A node without what is null, undefined, or an empty list: schema.org has no empty values. */
export function compact(thing: Thing): Thing {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
