import type { TextareaField } from 'payload'

/** What a reader can find the document by, folded by src/core/search. Hooks write it; nobody reads it. */
export function searchTextField(): TextareaField {
  return { name: 'searchText', type: 'textarea', hidden: true }
}
