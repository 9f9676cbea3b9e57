'use client'

import { Modal, useModal, XIcon } from '@payloadcms/ui'
import { useId, type ReactNode } from 'react'

import { useWords } from './useWords.js'
import './dialog.css'

/**
 * A panel at the side of the page. Focus stays inside while it is open and goes back to where it was;
 * Escape closes it. Nothing of it is rendered while it is closed.
 */
export function Dialog(props: {
  slug: string
  title: string
  lead?: string
  footer: ReactNode
  children: ReactNode
}) {
  const { slug, title, lead, footer, children } = props
  const { closeModal, isModalOpen } = useModal()
  const { t } = useWords()
  const titleId = useId()
  if (!isModalOpen(slug)) return null

  return (
    <Modal aria-labelledby={titleId} className="masthead-dialog" closeOnBlur={false} slug={slug}>
      <div className="masthead-dialog__scrim" onClick={() => closeModal(slug)} />
      <div className="masthead-dialog__panel">
        <header className="masthead-dialog__header">
          <div>
            <h2 id={titleId}>{title}</h2>
            {lead ? <p>{lead}</p> : null}
          </div>
          <button
            aria-label={t('masthead:close')}
            className="masthead-dialog__close"
            onClick={() => closeModal(slug)}
            type="button"
          >
            <XIcon />
          </button>
        </header>
        <div className="masthead-dialog__body">{children}</div>
        <footer className="masthead-dialog__footer">{footer}</footer>
      </div>
    </Modal>
  )
}
