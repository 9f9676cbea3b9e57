'use client'

import { useAllFormFields, useForm, type FieldAction } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useCallback, useLayoutEffect, useMemo } from 'react'

import { isSound, readBoard, writeBoard, type SectionCard } from './arrange/board.js'

/** The sections of the issue as they stand in its form, and a way to change them that autosave picks up. */
export function useBoard() {
  const [fields] = useAllFormFields()
  const { dispatchFields, getFields, setModified } = useForm()
  const board = useMemo(() => readBoard(fields), [fields])

  // Before the effects of the page, of which autosave is one, see the form.
  useLayoutEffect(() => {
    if (!isSound(fields)) dispatchFields(replaceBoard(fields, readBoard(fields)))
  }, [dispatchFields, fields])

  /** Reads the form anew, so that a change offered a while ago, such as "Undo", applies to what stands now. */
  const change = useCallback(
    (step: (board: SectionCard[]) => SectionCard[]): SectionCard[] => {
      const state = getFields()
      const next = step(readBoard(state))
      dispatchFields(replaceBoard(state, next))
      setModified(true)
      return next
    },
    [dispatchFields, getFields, setModified],
  )

  return { board, change }
}

/** In one step, so that nothing in between is saved; not optimised, which would compare what React renders. */
function replaceBoard(state: FormState, board: SectionCard[]): FieldAction {
  return { type: 'REPLACE_STATE', optimize: false, state: writeBoard(state, board) }
}
