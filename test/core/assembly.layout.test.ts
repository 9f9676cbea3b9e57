import { describe, expect, it } from '@jest/globals'

import { assemble, assertLayout, defaultLayout, type LayoutRow } from '../../src/core/assembly/index.js'
import { MastheadError } from '../../src/core/errors.js'
import { counter, input, row } from '../support/assemblyInput.js'
import { errorFrom } from '../support/errorFrom.js'

const each = row({ kind: 'each' })

describe('a layout', () => {
  it('should start with every story a section of its own, then the people', () => {
    const layout = defaultLayout(counter('row'))
    expect(layout.map(({ id, kind, heading }) => [id, kind, heading])).toEqual([
      ['row1', 'each', ''],
      ['row2', 'moves', 'People, Gossip, and Frivolous Stuff'],
    ])
    expect(() => assertLayout(layout)).not.toThrow()
  })

  it.each<[string, LayoutRow, string, unknown]>([
    ['a group without a heading', row({ kind: 'group', heading: ' ', kinds: ['event'] }), 'heading', ' '],
    ['moves without a heading', row({ kind: 'moves', heading: '' }), 'heading', ''],
    ['a group without a rule', row({ kind: 'group' }), 'topics', []],
    ['a minimum weight below 0', row({ kind: 'topics', minWeight: -1 }), 'minWeight', -1],
    ['a minimum weight above 10', row({ kind: 'topics', minWeight: 10.5 }), 'minWeight', 10.5],
    [
      'a minimum weight that is no number',
      row({ kind: 'topics', minWeight: Number.NaN }),
      'minWeight',
      Number.NaN,
    ],
    ['small stories above 10', row({ kind: 'moves', smallStoriesUpTo: 11 }), 'smallStoriesUpTo', 11],
    ['a maximum below 1', row({ kind: 'topics', maximum: 0 }), 'maximum', 0],
    ['an id twice', each, 'id', 'each'],
  ])('should be refused for %s', (_, wrong, field, value) => {
    const error = errorFrom(() => assertLayout([each, wrong]))
    expect(error).toBeInstanceOf(MastheadError)
    expect(error).toMatchObject({ code: 'LAYOUT_INVALID', path: `layout.1.${field}`, value })
  })

  it('should be refused when it is empty, also by assembly itself', () => {
    expect(errorFrom(() => assertLayout([]))).toMatchObject({ code: 'LAYOUT_EMPTY', path: 'layout' })
    expect(errorFrom(() => assemble(input({ layout: [] })))).toMatchObject({ code: 'LAYOUT_EMPTY' })
  })

  it.each([
    row({ kind: 'group', companies: ['c'], minWeight: 10, maximum: 1 }),
    row({ kind: 'moves', smallStoriesUpTo: 0 }),
    row({ kind: 'topics', heading: '' }),
  ])('should be accepted with %j', (right) => {
    expect(() => assertLayout([each, right])).not.toThrow()
  })
})
