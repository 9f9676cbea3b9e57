import { describe, expect, it } from '@jest/globals'

import { parseArguments } from '../../src/scripts/export/parseArguments.js'

describe('the command line of an export', () => {
  it.each([
    [['backup'], { kind: 'export', folder: 'backup', force: false }],
    [['backup', '--force'], { kind: 'export', folder: 'backup', force: true }],
    [['--restore', 'backup'], { kind: 'restore', folder: 'backup' }],
    [['--help'], { kind: 'help' }],
  ])('should understand %j', (words, expected) => {
    expect(parseArguments(words)).toEqual(expected)
  })

  it.each([[[]], [['one', 'two']], [['--restore']], [['--restore', 'backup', '--force']], [['--frce', 'a']]])(
    'should refuse %j with a reason',
    (words) => {
      expect(parseArguments(words)).toEqual({ kind: 'wrong', message: expect.stringMatching(/\w+ \w+/) })
    },
  )
})
