'use client'

import { PopupList, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { useWords } from '../../ui/useWords.js'

/** On the issue’s menu: the draft as Substack and Markdown want it, and the mail as a file. */
export function IssueOutputs() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { t } = useWords()
  if (!id) return null

  const address = (format: string, more = '') =>
    formatAdminURL({
      apiRoute: config.routes.api,
      path: `/issues/${id}/render/${format}?draft=true${more}`,
    })

  const copy = async (format: 'markdown' | 'substack', type: 'text/html' | 'text/plain') => {
    const rendered = fetchText(address(format))
    try {
      // A browser lets a page write to the clipboard only at once, so the item is given before its text has come.
      const blob = rendered.then((text) => new Blob([text], { type }))
      await navigator.clipboard.write([new ClipboardItem({ [type]: blob })])
      toast.success(t('masthead:copied'))
    } catch (error) {
      toast.error(t('masthead:notCopied', { reason: error instanceof Error ? error.message : String(error) }))
    }
  }

  return (
    <PopupList.ButtonGroup>
      <PopupList.Button id="masthead-copy-substack" onClick={() => void copy('substack', 'text/html')}>
        {t('masthead:copySubstack')}
      </PopupList.Button>
      <PopupList.Button id="masthead-copy-markdown" onClick={() => void copy('markdown', 'text/plain')}>
        {t('masthead:copyMarkdown')}
      </PopupList.Button>
      <PopupList.Button
        id="masthead-download-email"
        onClick={() => window.location.assign(address('email', '&download=true'))}
      >
        {t('masthead:downloadEmail')}
      </PopupList.Button>
    </PopupList.ButtonGroup>
  )
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { credentials: 'include' })
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
  return response.text()
}
