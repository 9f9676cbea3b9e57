import type { Card, SectionCard } from './board.js'

type Board = readonly SectionCard[]

const EMPTY = 'empty:'

/** The board as one list: each section, then its items. An empty section has a stand-in, to drop things on. */
export function flatIds(board: Board): string[] {
  return board.flatMap(({ id, items }) => [
    id,
    ...(items.length > 0 ? items.map((item) => item.id) : [standInOf(id)]),
  ])
}

export function standInOf(section: string): string {
  return `${EMPTY}${section}`
}

/**
 * The board after `active` was dropped on `over` in the one list. An item goes into the section under whose heading
 * it lands; a section takes its items along and changes places with the section in which it lands.
 */
export function dropOn(board: Board, active: string, over: string): SectionCard[] {
  if (board.some(({ id }) => id === active)) {
    const target = board.findIndex((section) => section.id === over || hasRow(section, over))
    return moveSection(board, active, target)
  }
  const card = itemsOf(board).find(({ id }) => id === active)
  const ids = flatIds(board)
  const to = ids.indexOf(over)
  if (!card || to < 0 || active === over) return [...board]
  const order = ids.filter((id) => id !== active)
  order.splice(to, 0, active)
  const cards = new Map(itemsOf(board).map((item) => [item.id, item]))
  const sections = board.map((section): SectionCard => ({ ...section, items: [] }))
  let current = sections[0]
  for (const id of order) {
    current = sections.find((section) => section.id === id) ?? current
    const item = cards.get(id)
    if (item) current?.items.push(item)
  }
  return sections
}

/** The board with an item at a place of a section; behind its last item by default. */
export function moveItem(board: Board, item: string, section: string, at = Infinity): SectionCard[] {
  const card = itemsOf(board).find(({ id }) => id === item)
  return card ? insertItem(withoutItem(board, item), card, section, at) : [...board]
}

export function moveSection(board: Board, section: string, at: number): SectionCard[] {
  const card = board.find(({ id }) => id === section)
  if (!card || at < 0 || at >= board.length) return [...board]
  const rest = board.filter((one) => one !== card)
  return [...rest.slice(0, at), card, ...rest.slice(at)]
}

export function withoutItem(board: Board, item: string): SectionCard[] {
  return board.map((section) => ({ ...section, items: section.items.filter(({ id }) => id !== item) }))
}

/** Puts a card back; into the last section where its own is gone. A card that stands already is left where it is. */
export function insertItem(board: Board, card: Card, section: string, at: number): SectionCard[] {
  const home = board.find(({ id }) => id === section) ?? board.at(-1)
  if (!home || itemsOf(board).some(({ id }) => id === card.id)) return [...board]
  return board.map((one) =>
    one === home ? { ...one, items: [...one.items.slice(0, at), card, ...one.items.slice(at)] } : one,
  )
}

/** Where an item stands: its section and its place in it. */
export function placeOf(board: Board, item: string): { section: SectionCard; at: number } | null {
  for (const section of board) {
    const at = section.items.findIndex(({ id }) => id === item)
    if (at >= 0) return { section, at }
  }
  return null
}

function itemsOf(board: Board): Card[] {
  return board.flatMap(({ items }) => items)
}

function hasRow(section: SectionCard, row: string): boolean {
  return standInOf(section.id) === row || section.items.some(({ id }) => id === row)
}
