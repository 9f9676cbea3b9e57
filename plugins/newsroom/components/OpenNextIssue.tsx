'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'

import type { AssembledIssue } from '../operations/assembleIssue.js'
import { useApi } from '../../ui/useApi.js'
import { useWords } from '../../ui/useWords.js'

interface Props {
  publication: number | string
  /** Tells buttons apart where several stand on a page. */
  name?: string
  /** Why it cannot be used now. */
  hint?: string
  size?: 'medium' | 'small'
}

/** Drafts the coming issue of a publication, or takes the one that is a draft already, and goes to it. */
export function OpenNextIssue({ publication, name, hint, size = 'medium' }: Props) {
  const { config } = useConfig()
  const { t } = useWords()
  const call = useApi()
  const [isOpening, setOpening] = useState(false)

  const open = async () => {
    setOpening(true)
    const answer = await call<AssembledIssue>('POST', `/publications/${publication}/next-issue`)
    if (answer.ok && answer.body.issue.id) {
      const path = `/collections/issues/${answer.body.issue.id}` as const
      window.location.assign(formatAdminURL({ adminRoute: config.routes.admin, includeBasePath: true, path }))
      return
    }
    setOpening(false)
    if (!answer.ok) toast.error(answer.failure.message, { description: answer.failure.advice })
  }

  return (
    <Button
      aria-label={name ? t('masthead:nextIssueOf', { name }) : undefined}
      buttonStyle="secondary"
      disabled={isOpening || hint !== undefined}
      extraButtonProps={{ 'aria-busy': isOpening }}
      margin={false}
      onClick={() => void open()}
      size={size}
      tooltip={hint}
    >
      {isOpening ? t('masthead:nextIssueOpening') : t('masthead:nextIssue')}
    </Button>
  )
}
