'use client'

import { useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'

import { OpenNextIssue } from './OpenNextIssue.js'
import { useWords } from '../../ui/useWords.js'

/** On the publication: opens its coming issue. It is made by what is saved, so changes are saved first. */
export function NextIssueButton() {
  const { id, isTrashed } = useDocumentInfo()
  const { permissions } = useAuth()
  const isModified = useFormModified()
  const { t } = useWords()
  if (isTrashed || !permissions?.collections?.issues?.create) return null

  const hint = isModified ? t('masthead:nextIssueHintModified') : undefined
  return <OpenNextIssue hint={id ? hint : t('masthead:nextIssueHintNew')} publication={id ?? ''} />
}
