'use client'

import { PublishButton, useForm, useModal } from '@payloadcms/ui'
import { useId, useRef, useState, type MouseEvent } from 'react'

import { placedIn } from '../../../collections/issues/contents.js'
import type { Sections } from '../../../collections/payload-types.js'
import { PublishDialog } from './PublishDialog.js'
import { useUnpublished, type Unpublished } from './useUnpublished.js'
import { useWords } from '../../ui/useWords.js'
import './publishIssue.css'

/**
 * Payload's own publish button, with its schedule, asked about first: where stories or moves in the issue are
 * not public yet, it names them before it publishes them.
 */
export function PublishIssueButton() {
  const { getData } = useForm()
  const { closeModal, openModal } = useModal()
  const findUnpublished = useUnpublished()
  const { t } = useWords()
  const slug = `masthead-publish-${useId()}`
  const wrapper = useRef<HTMLDivElement>(null)
  const isConfirmed = useRef(false)
  const [isChecking, setChecking] = useState(false)
  const [found, setFound] = useState<{ pieces: Unpublished[]; isRefused: boolean }>({
    pieces: [],
    isRefused: false,
  })

  const publishButton = () => wrapper.current?.querySelector<HTMLButtonElement>(PUBLISH_BUTTON)

  const publish = () => {
    isConfirmed.current = true
    publishButton()?.click()
    isConfirmed.current = false
  }

  const check = async () => {
    setChecking(true)
    const { sections, publishStories } = getData() as { sections?: Sections; publishStories?: boolean }
    const pieces = await findUnpublished(placedIn(Array.isArray(sections) ? sections : []))
    setChecking(false)
    if (pieces.length === 0) return publish()
    setFound({ pieces, isRefused: publishStories === false })
    openModal(slug)
  }

  const askFirst = (event: MouseEvent) => {
    const isPublish = event.target instanceof Element && event.target.closest(PUBLISH_BUTTON) !== null
    if (!isPublish || isConfirmed.current) return
    event.preventDefault()
    event.stopPropagation()
    if (!isChecking && !publishButton()?.disabled) void check()
  }

  return (
    <>
      <div aria-busy={isChecking} className="masthead-publish" onClickCapture={askFirst} ref={wrapper}>
        <PublishButton />
        <span className="sr-only" role="status">
          {isChecking ? t('masthead:publishChecking') : ''}
        </span>
      </div>
      <PublishDialog
        isRefused={found.isRefused}
        onConfirm={() => {
          closeModal(slug)
          publish()
        }}
        pieces={found.pieces}
        slug={slug}
      />
    </>
  )
}

const PUBLISH_BUTTON = '#action-save'
