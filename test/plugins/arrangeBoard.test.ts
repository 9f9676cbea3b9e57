import { describe, expect, it } from '@jest/globals'
import type { FieldState, FormState } from 'payload'

import { isSound, readBoard, writeBoard } from '../../plugins/newsroom/components/arrange/board.js'
import {
  dropOn,
  flatIds,
  insertItem,
  moveItem,
  moveSection,
  placeOf,
  standInOf,
  withoutItem,
} from '../../plugins/newsroom/components/arrange/moves.js'

type Layout = Record<string, string[]>

const note = (of: string) => ({ root: { text: `note of ${of}` } })

/** The state of a form in Payload's shape: sections by id, each with the ids of its items. */
function formOf(layout: Layout): FormState {
  const array = (ids: string[]): FieldState => ({
    rows: ids.map((id) => ({ id, collapsed: true })),
    value: ids.length,
    disableFormData: ids.length > 0,
  })
  const state: FormState = { title: { value: 'Week 35' }, sections: array(Object.keys(layout)) }
  for (const [s, [section, items]] of Object.entries(layout).entries()) {
    state[`sections.${s}.id`] = { value: section }
    state[`sections.${s}.heading`] = { value: `heading of ${section}` }
    state[`sections.${s}.items`] = array(items)
    for (const [i, item] of items.entries()) {
      state[`sections.${s}.items.${i}.id`] = { value: item }
      state[`sections.${s}.items.${i}.reason`] = { value: `reason of ${item}` }
      state[`sections.${s}.items.${i}.note`] = { value: note(item) }
    }
  }
  return state
}

const layoutOf = (state: FormState): Layout =>
  Object.fromEntries(readBoard(state).map(({ id, items }) => [id, items.map((item) => item.id)]))
const boardOf = (layout: Layout) => readBoard(formOf(layout))
const after = (layout: Layout, step: (board: ReturnType<typeof boardOf>) => ReturnType<typeof boardOf>) =>
  layoutOf(writeBoard(formOf(layout), step(boardOf(layout))))

const WEEK: Layout = { A: ['a', 'b'], B: ['c'], C: [] }

describe('the board of an issue', () => {
  it('should write back what it read', () => {
    const state = formOf(WEEK)
    expect(writeBoard(state, readBoard(state))).toEqual(state)
  })

  it('should carry the id, the reason and the note of an item into another section', () => {
    const state = writeBoard(formOf(WEEK), moveItem(boardOf(WEEK), 'a', 'C'))
    expect(state['sections.2.items.0.id']?.value).toBe('a')
    expect(state['sections.2.items.0.reason']?.value).toBe('reason of a')
    expect(state['sections.2.items.0.note']?.value).toEqual(note('a'))
    expect(state['sections.2.items']).toEqual({
      rows: [{ id: 'a', collapsed: true }],
      value: 1,
      disableFormData: true,
    })
  })

  it('should leave nothing behind where an item was, and count an emptied section as empty', () => {
    const state = writeBoard(formOf(WEEK), withoutItem(boardOf(WEEK), 'c'))
    expect(Object.keys(state).filter((path) => path.startsWith('sections.1.items.'))).toEqual([])
    expect(state['sections.1.items']).toEqual({ rows: [], value: 0, disableFormData: false })
  })

  it('should leave what is outside the sections alone', () => {
    const state = formOf(WEEK)
    expect(writeBoard(state, moveSection(readBoard(state), 'C', 0)).title).toBe(state.title)
  })

  it.each([
    ['fields of a row that is gone', { 'sections.2.items.0.reason': { value: 'left behind' } }],
    [
      'an empty array that is marked as having rows',
      { 'sections.2.items': { rows: [], disableFormData: true } },
    ],
    ['fields of a section that is gone', { 'sections.7.heading': { value: 'left behind' } }],
  ])('should see and mend %s', (_, leftover: FormState) => {
    const broken = { ...formOf(WEEK), ...leftover }
    expect(isSound(formOf(WEEK))).toBe(true)
    expect(isSound(broken)).toBe(false)
    const mended = writeBoard(broken, readBoard(broken))
    expect(isSound(mended)).toBe(true)
    expect(layoutOf(mended)).toEqual(WEEK)
  })
})

describe('dropping on the board', () => {
  it.each<[string, string, string, Layout]>([
    ['an item on one above it in its section', 'b', 'a', { A: ['b', 'a'], B: ['c'], C: [] }],
    ['an item on one of the next section', 'a', 'c', { A: ['b'], B: ['c', 'a'], C: [] }],
    ['an item on one of the section before', 'c', 'a', { A: ['c', 'a', 'b'], B: [], C: [] }],
    ['an item down on a heading', 'a', 'B', { A: ['b'], B: ['a', 'c'], C: [] }],
    ['an item up on its own heading', 'c', 'B', { A: ['a', 'b', 'c'], B: [], C: [] }],
    ['an item above the first heading', 'b', 'A', { A: ['b', 'a'], B: ['c'], C: [] }],
    ['an item into an empty section', 'c', standInOf('C'), { A: ['a', 'b'], B: [], C: ['c'] }],
    ['an item on itself', 'a', 'a', WEEK],
    ['an item on something that is gone', 'a', 'gone', WEEK],
    ['a section on an item of a later one', 'A', 'c', { B: ['c'], A: ['a', 'b'], C: [] }],
    ['a section on the stand-in of the last', 'A', standInOf('C'), { B: ['c'], C: [], A: ['a', 'b'] }],
    ['a section on the first heading', 'C', 'A', { C: [], A: ['a', 'b'], B: ['c'] }],
    ['a section on one of its own items', 'A', 'b', WEEK],
  ])('should put %s where it lands', (_, active, over, expected) => {
    const result = after(WEEK, (board) => dropOn(board, active, over))
    expect(result).toEqual(expected)
    expect(Object.keys(result)).toEqual(Object.keys(expected))
  })

  it('should list each section before its items, and a stand-in for an empty one', () => {
    expect(flatIds(boardOf(WEEK))).toEqual(['A', 'a', 'b', 'B', 'c', 'C', standInOf('C')])
  })
})

describe('taking out and putting back', () => {
  it('should put an item back where it was', () => {
    const board = boardOf(WEEK)
    const place = placeOf(board, 'a')
    const card = place?.section.items[place.at]
    expect(place?.at).toBe(0)
    if (!place || !card) return
    const back = insertItem(withoutItem(board, 'a'), card, place.section.id, place.at)
    expect(layoutOf(writeBoard(formOf(WEEK), back))).toEqual(WEEK)
  })

  it('should put an item back into the last section where its own is gone', () => {
    const board = boardOf(WEEK)
    const card = board[0]?.items[0]
    expect(card?.id).toBe('a')
    if (!card) return
    const rest = withoutItem(board, 'a').filter(({ id }) => id !== 'A')
    expect(layoutOf(writeBoard(formOf(WEEK), insertItem(rest, card, 'A', 0)))).toEqual({ B: ['c'], C: ['a'] })
  })

  it('should not put an item in twice', () => {
    const board = boardOf(WEEK)
    const card = board[0]?.items[0]
    expect(card?.id).toBe('a')
    if (!card) return
    expect(layoutOf(writeBoard(formOf(WEEK), insertItem(board, card, 'B', 0)))).toEqual(WEEK)
  })
})
