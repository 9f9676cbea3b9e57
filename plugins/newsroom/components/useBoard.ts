'use client'

import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useCallback, useMemo } from 'react'

import { readBoard, writeBoard, type SectionCard } from './arrange/board.js'

/** The sections of the issue as they stand in its form, and a way to change them that autosave picks up. */
export function useBoard() {
  const [fields] = useAllFormFields()
  const { dispatchFields, getFields, setModified } = useForm()
  const board = useMemo(() => readBoard(fields), [fields])

  /** Reads the form anew, so that a change offered a while ago, such as "Undo", applies to what stands now. */
  const change = useCallback(
    (step: (board: SectionCard[]) => SectionCard[]): SectionCard[] => {
      const state = getFields()
      const next = step(readBoard(state))
      dispatchFields({ type: 'REPLACE_STATE', optimize: false, state: writeBoard(state, next) })
      setModified(true)
      return next
    },
    [dispatchFields, getFields, setModified],
  )

  return { board, change }
}
