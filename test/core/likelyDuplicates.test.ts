import { describe, expect, it } from '@jest/globals'

import { likelyDuplicates } from '../../src/core/people/likelyDuplicates.js'

describe('likely duplicates', () => {
  it.each([
    ['Ottilie Brandvoll', 'ottilie  BRANDVOLL'],
    ['Ottilie Brandvoll', 'O. Brandvoll'],
    ['O Brandvoll', 'Ottilie Brandvoll'],
    ['Zoë Österberg', 'Zoe Osterberg'],
    ['Seán O’Dwyer', "Sean O'Dwyer"],
    ['Kaleyra', 'Kaleyra, Inc.'],
    ['Sinch AB', 'Sinch'],
    ['AT&T', 'AT & T'],
  ])('should hold “%s” and “%s” for the same', (name, other) => {
    expect(likelyDuplicates({ name }, [{ name: other }])).toEqual([{ name: other }])
  })

  it.each([
    ['Ottilie Brandvoll', 'Odd Brandvoll'],
    ['Ottilie Brandvoll', 'Ottilie'],
    ['O. Brandvoll', 'A. Brandvoll'],
    ['Sinch', 'Sinclair'],
    ['Inc', 'Ltd'],
  ])('should tell “%s” from “%s”', (name, other) => {
    expect(likelyDuplicates({ name }, [{ name: other }])).toEqual([])
  })

  it('should know each by its other names too, and keep what it is given', () => {
    const tcr = { id: 7, name: 'The Campaign Registry', aliases: ['TCR'] }
    expect(likelyDuplicates({ name: 'T.C.R.' }, [{ id: 8, name: 'TRC' }, tcr])).toEqual([tcr])
    expect(likelyDuplicates({ name: 'Registry', aliases: ['tcr'] }, [tcr])).toEqual([tcr])
  })

  it('should not hold names without a letter for the same', () => {
    expect(likelyDuplicates({ name: '…' }, [{ name: '?' }])).toEqual([])
  })
})
