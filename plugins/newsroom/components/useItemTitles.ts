'use client'

import { useCallback } from 'react'

import type { ItemFacts } from './describe.js'
import { useTitles } from './useTitles.js'
import { useWords } from '../../ui/useWords.js'

/** Names items: by their own heading, else by the story or move in them. */
export function useItemTitles(items: readonly ItemFacts[]): (item: ItemFacts) => string {
  const { t } = useWords()
  const stories = useTitles('stories', idsOf(items, 'story'))
  const moves = useTitles('moves', idsOf(items, 'move'))

  return useCallback(
    ({ heading, story, move, hasNote }: ItemFacts) => {
      if (heading) return heading
      if (story === null && move === null) return hasNote ? t('masthead:noteItem') : t('masthead:emptyItem')
      const title = story === null ? moves.get(move ?? '') : stories.get(story)
      return title === undefined ? '…' : (title ?? t('masthead:missing'))
    },
    [moves, stories, t],
  )
}

function idsOf(items: readonly ItemFacts[], kind: 'move' | 'story'): string[] {
  return items.flatMap((item) => item[kind] ?? [])
}
