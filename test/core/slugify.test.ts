import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { isSlug, slugify, uniqueSlug } from '../../src/core/links/slugify.js'

describe('slugify', () => {
  it.each([
    ['CXTech Week 35 2023', 'cxtech-week-35-2023'],
    ['CXTech Week 51–52 2023', 'cxtech-week-51-52-2023'],
    ['People, Gossip, and Frivolous Stuff', 'people-gossip-and-frivolous-stuff'],
    ['AT&T’s R&D', 'at-and-ts-r-and-d'],
    ["It's Alan’s “vCon”", 'its-alans-vcon'],
    ['Crème brûlée in Åre', 'creme-brulee-in-are'],
    ['Straße, Æsir, Łódź, Þór, İstanbul ılık', 'strasse-aesir-lodz-thor-istanbul-ilik'],
    ['ﬁne ｆｕｌｌ ²', 'fine-full-2'],
    ['Foo™ & Bar®', 'foo-and-bar'],
    ['  --Hello__world!!  ', 'hello-world'],
    ['soft\u00adhyphen zero\u200bwidth', 'softhyphen-zerowidth'],
    ['#Truth_In_Telecoms', 'truth-in-telecoms'],
    ['通信の未来', '通信の未来'],
    ['ガス 5G', 'ガス-5g'],
    ['Новый Мир', 'новый-мир'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['한국어 뉴스', '한국어-뉴스'],
    ['1️⃣ first 👍🏽', '1-first'],
    ['!!! 🎉', ''],
    ['', ''],
  ])('should make of %j the slug %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('should cut a long title after a whole word', () => {
    const slug = slugify('word '.repeat(40))
    expect(slug).toBe(Array.from({ length: 19 }, () => 'word').join('-'))
  })

  it('should keep a last word that ends at the very limit', () => {
    expect(slugify(`${'a'.repeat(50)} ${'b'.repeat(45)} more`)).toBe(`${'a'.repeat(50)}-${'b'.repeat(45)}`)
  })

  it('should cut inside a word that is longer than half of the slug', () => {
    expect(slugify(`the ${'x'.repeat(200)}`)).toBe(`the-${'x'.repeat(92)}`)
    expect(slugify(`a${'𠮷'.repeat(100)}`)).toBe(`a${'𠮷'.repeat(47)}`)
  })

  it('should make a slug or nothing of any text, and nothing new of a slug', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 150 }),
      fc.string({ unit: 'binary', maxLength: 150 }),
      fc.string({
        unit: fc.constantFrom('Σ', 'İ', 'ß', '\u0301', '\u0345', '가', '-', '’', 'ŉ', '𠮷', 'ก็', ' '),
        maxLength: 120,
      }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const slug = slugify(text)
        expect(slug.length).toBeLessThanOrEqual(96)
        expect(slug === '' || isSlug(slug)).toBe(true)
        expect(slugify(slug)).toBe(slug)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('isSlug', () => {
  it.each(['a', '5', 'cxtech-week-35-2023', '通信', 'हिन्दी', 'a'.repeat(200)])('should take %s', (text) => {
    expect(isSlug(text)).toBe(true)
  })

  it.each([
    '',
    '-',
    'A',
    'a--b',
    '-a',
    'a-',
    'a b',
    'a_b',
    'a/b',
    'a.b',
    '../a',
    'a?b',
    'a%20b',
    'a\n',
    'É',
    '<b>',
  ])('should refuse %j', (text) => {
    expect(isSlug(text)).toBe(false)
  })
})

describe('uniqueSlug', () => {
  it.each([
    [[], 'vcon'],
    [['vcon-2', 'other'], 'vcon'],
    [['vcon'], 'vcon-2'],
    [['vcon', 'vcon-2', 'vcon-4'], 'vcon-3'],
  ])('should choose, where %j are taken, %s', (taken, slug) => {
    expect(uniqueSlug('vcon', new Set(taken))).toBe(slug)
  })
})
