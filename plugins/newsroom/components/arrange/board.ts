import type { FieldState, FormState, Row } from 'payload'

/** One row of a form, loose from its place: its fields are named as they are inside the row. */
export interface Card {
  id: string
  row: Row
  fields: FormState
}

export interface SectionCard extends Card {
  /** State of the section's `items` array itself. */
  itemsField: FieldState
  items: Card[]
}

const SECTIONS = 'sections'
const IN_SECTION = /^sections\.(\d+)\.(?:items\.(\d+)\.)?(.+)$/

/** The sections of an issue and their items, read from the state of its form. */
export function readBoard(state: FormState): SectionCard[] {
  const board = (state[SECTIONS]?.rows ?? []).map((row): SectionCard => ({
    ...cardOf(row),
    itemsField: {},
    items: [],
  }))
  for (const [index, section] of board.entries()) {
    section.itemsField = state[`${SECTIONS}.${index}.items`] ?? {}
    section.items = (section.itemsField.rows ?? []).map(cardOf)
  }
  for (const [path, field] of Object.entries(state)) {
    const [, section, item, name] = IN_SECTION.exec(path) ?? []
    if (section === undefined || name === undefined) continue
    const card = item === undefined ? board[Number(section)] : board[Number(section)]?.items[Number(item)]
    if (card && !(item === undefined && name === 'items')) card.fields[name] = field
  }
  return board
}

/**
 * The state of the form with its sections and items as the board has them. Each row keeps its id, its reason,
 * its texts and all else: only the paths change. What lies outside the sections is left alone.
 */
export function writeBoard(state: FormState, board: readonly SectionCard[]): FormState {
  const written: FormState = {}
  for (const [path, field] of Object.entries(state)) {
    if (!path.startsWith(`${SECTIONS}.`)) written[path] = field
  }
  written[SECTIONS] = withRows(state[SECTIONS], board)
  for (const [index, section] of board.entries()) {
    const path = `${SECTIONS}.${index}`
    putFields(written, path, section)
    written[`${path}.items`] = withRows(section.itemsField, section.items)
    for (const [at, item] of section.items.entries()) putFields(written, `${path}.items.${at}`, item)
  }
  return written
}

/**
 * Whether the state says of its sections what {@link writeBoard} would. An answer of the server that was under way
 * while rows moved can leave fields of rows that are gone, and an empty array that is still marked as having rows:
 * saved like that, it would keep its old rows.
 */
export function isSound(state: FormState): boolean {
  const board = readBoard(state)
  return Object.entries(state).every(([path, field]) => {
    if (path === SECTIONS) return board.length > 0 || !field.disableFormData
    const [, section, item, name] = IN_SECTION.exec(path) ?? []
    if (section === undefined) return true
    const card = board[Number(section)]
    if (item !== undefined) return card?.items[Number(item)] !== undefined
    return card !== undefined && (name !== 'items' || card.items.length > 0 || !field.disableFormData)
  })
}

function cardOf(row: Row): Card {
  return { id: row.id, row, fields: {} }
}

function putFields(state: FormState, path: string, { fields }: Card): void {
  for (const [name, field] of Object.entries(fields)) state[`${path}.${name}`] = field
}

/** Payload counts an array's rows in its value, and leaves that out of the data while there are rows. */
function withRows(field: FieldState | undefined, cards: readonly Card[]): FieldState {
  return {
    ...field,
    rows: cards.map(({ row }) => row),
    value: cards.length,
    disableFormData: cards.length > 0,
  }
}
