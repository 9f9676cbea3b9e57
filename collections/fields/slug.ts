import type { TextField } from 'payload'

/** A slug that hooks/fillSlug derives and guards. `unique` for collections whose slugs are unique as such. */
export function slugField({ unique, description }: { unique: boolean; description?: string }): TextField {
  return {
    name: 'slug',
    type: 'text',
    index: true,
    unique,
    admin: {
      position: 'sidebar',
      description:
        description ?? 'Part of the address. Made from the title until you type one; kept once published.',
    },
  }
}
