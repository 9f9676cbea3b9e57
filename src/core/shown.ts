/** How a wrong value stands in the message of an error: short, on one line, whatever it is. */
export function shown(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === undefined) return `${value}`
  return `a value of type ${typeof value}`
}
