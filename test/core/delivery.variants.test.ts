import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { arrangeFor, topicsOf, variantFor } from '../../src/core/delivery/variants.js'
import { withoutAddresses } from '../../src/core/delivery/withoutAddresses.js'
import type { Edition, EditionSection } from '../../src/core/edition/index.js'
import { createEdition, item, story } from '../support/editionFixture.js'

const topic = (id: string) => ({ collection: 'topics' as const, id, slug: id, title: id })
const about = (id: string, topics: string[], label: string | null = null) =>
  item({ id, label, story: story({ id, title: id, topics: topics.map(topic) }) })
const section = (
  anchor: string,
  items: EditionSection['items'],
  kind: EditionSection['kind'] = 'stories',
) => ({
  ...{ heading: anchor, anchor, kind, intro: null, items },
})
const issue: Edition = {
  ...createEdition(),
  sections: [
    section('lead', [about('fraud', ['f'])]),
    section('more', [about('none', [], '1'), about('ports', ['p'], '2')]),
    section('people', [item({ id: 'move' })], 'moves'),
    section('last', [about('both', ['f', 'p'])]),
  ],
  covered: [
    { label: 'Lead', anchor: 'lead', entries: [{ label: 'Fraud', anchor: 'fraud' }] },
    {
      label: 'More',
      anchor: 'more',
      entries: [
        { label: 'None', anchor: 'none' },
        { label: 'Ports', anchor: 'ports' },
      ],
    },
  ],
}
const order = ({ sections }: Edition) => sections.flatMap(({ items }) => items.map(({ id }) => id))

describe('the variant of a reader', () => {
  const ofIssue = topicsOf(issue)

  it('should be one for each distinct set of topics that the issue has', () => {
    expect([...ofIssue].sort()).toEqual(['f', 'p'])
    expect(variantFor({ topicOrder: 'first', topics: ['p', 'f', 'x'] }, ofIssue)).toBe('first:f,p')
    expect(variantFor({ topicOrder: 'first', topics: ['f', 'p', 'p'] }, ofIssue)).toBe('first:f,p')
    expect(variantFor({ topicOrder: 'all', topics: ['f'] }, ofIssue)).toBe('')
    expect(variantFor({ topicOrder: 'first', topics: ['x'] }, ofIssue)).toBe('')
  })

  it('should be none where they want their topics only and the issue has none of these', () => {
    expect(variantFor({ topicOrder: 'only', topics: ['x'] }, ofIssue)).toBeNull()
    expect(variantFor({ topicOrder: 'only', topics: [] }, ofIssue)).toBe('')
  })
})

describe('an issue arranged', () => {
  it('should put what they follow first, and leave moves where they are', () => {
    const arranged = arrangeFor(issue, 'first:p')
    expect(order(arranged)).toEqual(['ports', 'none', 'both', 'move', 'fraud'])
    expect(arranged.sections[0]?.items.map(({ label }) => label)).toEqual(['1', '2'])
    expect(arranged.covered.map(({ entries }) => entries.map(({ label }) => label))).toEqual([
      ['Ports', 'None'],
      ['Fraud'],
    ])
  })

  it('should leave out the other stories, with the sections and entries that are empty then', () => {
    const arranged = arrangeFor(issue, 'only:p')
    expect(order(arranged)).toEqual(['ports', 'move', 'both'])
    expect(arranged.sections.map(({ anchor }) => anchor)).toEqual(['more', 'people', 'last'])
    expect(arranged.covered).toEqual([
      { label: 'More', anchor: 'more', entries: [{ label: 'Ports', anchor: 'ports' }] },
    ])
  })

  it('should be as it is without a variant', () => expect(arrangeFor(issue, '')).toBe(issue))

  it('should never lose a story that is only put in another place', () => {
    fc.assert(
      fc.property(fc.subarray(['f', 'p', 'x'], { minLength: 1 }), (topics) => {
        expect(order(arrangeFor(issue, `first:${topics.join(',')}`)).sort()).toEqual(order(issue).sort())
      }),
    )
  })
})

describe('what a server said', () => {
  it('should be kept without addresses', () => {
    expect(withoutAddresses('550 5.1.1 <ada@example.org>: no such user ada@example.org, bye')).toBe(
      '550 5.1.1 <…>: no such user …, bye',
    )
  })
})
