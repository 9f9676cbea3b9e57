import { describe, expect, it } from '@jest/globals'

import { HELP, parseArguments } from '../../src/scripts/import/parseArguments.js'

describe('the command line of npm run import', () => {
  it('should take files and options in any order', () => {
    const words = ['--dry-run', 'a.zip', '--publication', 'cxtech', 'old/', '--site-url=https://news.example']
    expect(parseArguments(words)).toEqual({
      kind: 'import',
      files: ['a.zip', 'old/'],
      publication: 'cxtech',
      dryRun: true,
      drafts: false,
      fetchImages: false,
      siteUrl: 'https://news.example',
    })
  })

  it('should take a file whose name begins with a hyphen after --', () => {
    expect(parseArguments(['--', '-old.md'])).toMatchObject({ files: ['-old.md'] })
  })

  it('should give help, and name each option in it', () => {
    expect(parseArguments(['-h'])).toEqual({ kind: 'help' })
    for (const option of ['--publication', '--dry-run', '--drafts', '--fetch-images', '--site-url'])
      expect(HELP).toContain(option)
  })

  it.each([
    [[], /at least one file/],
    [['a.zip', '--dryrun'], /--dryrun/],
    [['a.zip', '--publication'], /--publication/],
    [['a.zip', '--publication='], /slug/],
    [['a.zip', '--site-url', 'news.example'], /https address/],
  ])('should say what is wrong with %j', (words, message) => {
    expect(parseArguments(words)).toEqual({ kind: 'wrong', message: expect.stringMatching(message) })
  })
})
