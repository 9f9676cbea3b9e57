import type { Root } from 'hast'

import { isRecord } from '../richtext/isRecord.js'
import { textOf } from './blocks.js'
import { readSource } from './readSource.js'
import type { SourceDocument, SplitIssue } from './types.js'

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

const wordsIn = (text: string): string[] => text.normalize('NFC').match(WORD) ?? []

/** The words of a document that its readers saw, in order: without scripts and what is hidden. */
export function visibleWords(source: SourceDocument): string[] {
  const { blocks, notes } = readSource(source)
  return [...blocks.map(({ text }) => text), ...notes].flatMap(wordsIn)
}

/** All words of a split issue and of its findings. */
export function visibleWordsOf(issue: SplitIssue): string[] {
  return stringsIn(issue).flatMap(wordsIn)
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (isText(value)) return [textOf(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const isText = (value: unknown): value is Root =>
  isRecord(value) && value.type === 'root' && Array.isArray(value.children)
