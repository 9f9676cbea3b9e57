'use client'

import { useEffect, useState } from 'react'

import { useApi, type Answer } from '../../ui/useApi.js'

export interface Choice {
  id: number | string
  name: string
}

/** The documents of a list to choose among, by the field that names them; null while they are asked for. */
export function useChoices(path: `/${string}`, label: 'name' | 'title'): Answer<Choice[]> | null {
  const call = useApi()
  const [choices, setChoices] = useState<Answer<Choice[]> | null>(null)

  useEffect(() => {
    let isOver = false
    void call<{ docs: (Record<'name' | 'title', string> & { id: Choice['id'] })[] }>('GET', path).then(
      (answer) => {
        if (isOver) return
        setChoices(
          answer.ok
            ? { ok: true, body: answer.body.docs.map((doc) => ({ id: doc.id, name: doc[label] })) }
            : answer,
        )
      },
    )
    return () => void (isOver = true)
  }, [call, label, path])

  return choices
}
