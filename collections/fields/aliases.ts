import type { TextField } from 'payload'

/** Other names by which somebody or something is known. Merging a duplicate adds its names here. */
export function aliasesField(description: string): TextField {
  return { name: 'aliases', type: 'text', hasMany: true, admin: { description } }
}
