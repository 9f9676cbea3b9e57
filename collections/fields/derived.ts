import type { Field } from 'payload'

/**
 * Marks a field as derived: hooks write it, nobody types it. Values that come in through REST,
 * GraphQL or the admin are dropped before the hooks run.
 */
export function derived<T extends Field>(field: T): T {
  return {
    ...field,
    access: { ...('access' in field ? field.access : {}), create: () => false, update: () => false },
    admin: { ...field.admin, readOnly: true },
  }
}
