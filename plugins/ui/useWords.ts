'use client'

import { useTranslation } from '@payloadcms/ui'

import type { WordKey } from './translations/index.js'

/** Payload's own words and ours, in the language of the signed-in user. */
export function useWords() {
  return useTranslation<object, WordKey>()
}
