import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  assemble,
  type AssemblyInput,
  type AssemblyResult,
  type LayoutKind,
  type Section,
} from '../../src/core/assembly/index.js'
import { act, type Action, actions, newsrooms } from '../support/assemblyArbitrary.js'
import { counter } from '../support/assemblyInput.js'

const RUNS = 200

/** Checks a property of one more run on an issue that was assembled, edited, assembled again ... */
function afterEditing(check: (before: AssemblyInput, result: AssemblyResult) => void): void {
  fc.assert(
    fc.property(newsrooms, actions, ({ desk, later }, edits) => {
      const start = { ...later, sections: assemble(desk).sections }
      const before = edits.reduce((issue, action) => next(issue, action, later.newId), start)
      const input = freeze({ ...before, newId: counter('last') })
      check(input, assemble(input))
    }),
    { numRuns: RUNS },
  )
}

function next(issue: AssemblyInput, action: Action, newId: () => string): AssemblyInput {
  return action.do === 'assemble'
    ? { ...issue, sections: assemble(issue).sections }
    : act(issue, action, newId)
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) freeze(inner)
    Object.freeze(value)
  }
  return value
}

const itemsOf = (sections: Section[]) => sections.flatMap(({ items }) => items)
const key = (one: { story: string | null; move: string | null }) => `${one.story}|${one.move}`
const only = <T>(rows: T[], known: Set<T>) => rows.filter((one) => known.has(one))

describe('assembly, on whatever issue', () => {
  it('should change nothing when it is run again', () => {
    afterEditing((before, { sections, unplaced }) => {
      const again = assemble(freeze({ ...before, sections }))
      expect(again.changed).toBe(false)
      expect(again.sections).toEqual(sections)
      expect(again.unplaced).toEqual(unplaced)
      expect(again.placements.some(({ added }) => added)).toBe(false)
    })
  })

  it('should say that it changed something exactly when it did', () => {
    afterEditing((before, { sections, changed }) => {
      expect(changed).toBe(JSON.stringify(sections) !== JSON.stringify(before.sections))
    })
  })

  it('should leave every section and item where the editor has it', () => {
    afterEditing((before, { sections }) => {
      const ids = before.sections.map(({ id }) => id)
      expect(
        only(
          sections.map(({ id }) => id),
          new Set(ids),
        ),
      ).toEqual(ids)
      for (const stood of before.sections) {
        const items = sections.find(({ id }) => id === stood.id)?.items.map(({ id }) => id) ?? []
        const itemIds = stood.items.map(({ id }) => id)
        expect(only(items, new Set(itemIds))).toEqual(itemIds)
      }
    })
  })

  it('should keep every heading that the editor wrote, and everything else that stands', () => {
    afterEditing((before, { sections }) => {
      const after = new Map([...sections, ...itemsOf(sections)].map((one) => [one.id, one]))
      for (const stood of [...before.sections, ...itemsOf(before.sections)]) {
        const now = after.get(stood.id)
        const { heading, assembledHeading } = stood.heading === stood.assembledHeading && now ? now : stood
        const numbered = 'numbered' in stood && {
          numbered: stood.numbered || (now && 'numbered' in now && now.numbered),
        }
        const items = 'items' in stood && now && 'items' in now && { items: now.items }
        expect(now).toEqual({ ...stood, heading, assembledHeading, ...numbered, ...items })
      }
    })
  })

  it('should leave sections made by hand their heading and their numbering', () => {
    afterEditing((before, { sections }) => {
      for (const stood of before.sections.filter(({ source }) => source === null)) {
        const { heading, numbered } = stood
        expect(sections.find(({ id }) => id === stood.id)).toMatchObject({ heading, numbered })
      }
    })
  })

  it('should keep out what was removed', () => {
    afterEditing((before, { placements }) => {
      const added = placements.filter((one) => one.added)
      expect(added.filter(({ story }) => story !== null && before.removed.stories.includes(story))).toEqual(
        [],
      )
      expect(added.filter(({ move }) => move !== null && before.removed.moves.includes(move))).toEqual([])
    })
  })

  it('should lose nothing and take nothing twice', () => {
    afterEditing((before, { placements, unplaced, sections }) => {
      const answered = [...placements, ...unplaced].map(key)
      expect(new Set(answered).size).toBe(answered.length)
      const asked = [
        ...before.stories.map(({ id }) => key({ story: id, move: null })),
        ...before.moves.map(({ id }) => key({ story: null, move: id })),
      ]
      expect([...answered].sort()).toEqual([...asked].sort())
      const standing = itemsOf(sections).filter(({ story, move }) => story !== null || move !== null)
      expect(placements.map(({ item }) => item)).toEqual(standing.map(({ id }) => id))
    })
  })

  it('should not depend on the order in which stories and moves are given', () => {
    afterEditing((before, result) => {
      const shuffled = { ...before, stories: turned(before.stories), moves: turned(before.moves) }
      expect(assemble({ ...shuffled, newId: counter('same') })).toEqual(
        assemble({ ...before, newId: counter('same') }),
      )
      expect(result.sections).toHaveLength(assemble({ ...shuffled, newId: counter() }).sections.length)
    })
  })

  it('should give a reason for everything', () => {
    afterEditing((_, { placements, unplaced, sections }) => {
      const told = [...placements, ...unplaced].map(({ reason }) => reason)
      expect(
        told.filter((reason) => !/^[A-Z“].*\S\.$/u.test(reason) || /null|undefined|NaN|“”/.test(reason)),
      ).toEqual([])
      const made = sections.filter(({ source }) => source !== null)
      expect(made.filter(({ reason }) => !reason)).toEqual([])
    })
  })

  it('should keep new sections in front of a moves section that closes the issue and the layout', () => {
    afterEditing((before, { sections }) => {
      const last = before.sections.at(-1)
      const row = before.layout.at(-1)
      if (last?.kind !== 'moves' || row?.kind !== 'moves' || last.source !== row.id) return
      expect(sections.at(-1)?.id).toBe(last.id)
    })
  })

  it('should never take more than the maximum of a row', () => {
    afterEditing((before, { sections }) => {
      const stood = taken(before.sections)
      const stands = taken(sections)
      for (const { id, kind, maximum } of before.layout) {
        const limited = [...stands].filter(([place]) => counts[kind](id).test(place))
        for (const [place, size] of limited) {
          expect(size).toBeLessThanOrEqual(Math.max(maximum ?? Infinity, stood.get(place) ?? 0))
        }
      }
    })
  })
})

/** What a row's maximum limits, as {@link taken} names it. */
const counts: Record<LayoutKind, (row: string) => RegExp> = {
  each: (row) => new RegExp(`^sections of ${row}$`),
  group: (row) => new RegExp(`^stories in ${row}$`),
  moves: (row) => new RegExp(`^moves in ${row}$`),
  topics: (row) => new RegExp(`^stories in ${row}:topic:`),
}

/** How many stories and moves stand under each source, and how many sections of their own a row has. */
function taken(sections: Section[]): Map<string, number> {
  const sizes = new Map<string, number>()
  const raise = (place: string, by: number) => sizes.set(place, (sizes.get(place) ?? 0) + by)
  for (const { source, kind, items } of sections) {
    raise(`${kind} in ${source}`, items.filter(({ story, move }) => story !== null || move !== null).length)
    const [, row] = /^(r\d+):(story|series):/.exec(source ?? '') ?? []
    if (row !== undefined) raise(`sections of ${row}`, 1)
  }
  return sizes
}

/** Another order, and a different one for each length. */
function turned<T>(rows: T[]): T[] {
  const middle = Math.floor(rows.length / 2)
  return [...rows.slice(middle).reverse(), ...rows.slice(0, middle)]
}
