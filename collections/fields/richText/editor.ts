import { lexicalEditor, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import type { SanitizedConfig } from 'payload'

import { richTextFeatures } from './features.js'

/**
 * The editor of every rich text in the set, whatever editor the host app has for its own fields. Resolving it is
 * the expensive part, so all fields of one config share one, as Payload's own fields share the root editor.
 */
export const richTextEditor: EditorProvider = ({ config, isRoot, parentIsLocalized }) => {
  const resolved = editorsOf(config)
  const key = `${isRoot === true} ${parentIsLocalized === true}`
  const known = resolved.get(key)
  if (known) return known
  const resolving = lexicalEditor({ features: () => richTextFeatures(config) })({
    config,
    isRoot,
    parentIsLocalized,
  })
  resolved.set(key, resolving)
  return resolving
}

type EditorProvider = ReturnType<typeof lexicalEditor>

// By config, so that two configs in one process (a test, a reload) never see each other's collections.
const editors = new WeakMap<SanitizedConfig, Map<string, Promise<LexicalRichTextAdapter>>>()

function editorsOf(config: SanitizedConfig): Map<string, Promise<LexicalRichTextAdapter>> {
  const known = editors.get(config)
  if (known) return known
  const fresh = new Map<string, Promise<LexicalRichTextAdapter>>()
  editors.set(config, fresh)
  return fresh
}
