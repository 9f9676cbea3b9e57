import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { weeksInYear, weekToken } from '../../src/core/calendar/index.js'
import { assertTemplate, fillTokens, renderTemplate, templateMatcher } from '../../src/core/template/index.js'
import { errorFrom } from '../support/errorFrom.js'

const tokens = { name: 'CXTech', week: '35', year: 2023, number: 142, date: '1 September 2023' }

describe('renderTemplate', () => {
  it.each([
    ['{name} Week {week} {year}', {}, 'CXTech Week 35 2023'],
    ['{name} Week {week} {year} News and Analysis', {}, 'CXTech Week 35 2023 News and Analysis'],
    ['#{number}: {name}, {date}', {}, '#142: CXTech, 1 September 2023'],
    ['{title} | {name}', { title: 'Trilogy' }, 'Trilogy | CXTech'],
    ['{name} {name}', {}, 'CXTech CXTech'],
    ['{name} {week} {year}', { week: '51–52' }, 'CXTech 51–52 2023'],
    ['{name} {week} {year} special', { week: null }, 'CXTech 2023 special'],
    ['{title} {name} {number}', { number: null }, 'CXTech'],
    ['{name} {date}', { date: null }, 'CXTech'],
    ['  {name}\n\tWeek  {week} ', {}, 'CXTech Week 35'],
    ['{name} {other}', {}, 'CXTech {other}'],
    ['{name', {}, '{name'],
  ])('should render %j with %j as %j', (template, more, expected) => {
    expect(renderTemplate(template, { ...tokens, ...more })).toBe(expected)
  })

  it.each(['{week}', '$&', '$1', '{year', '\\'])('should put in a name such as %s as it is', (name) => {
    expect(renderTemplate('{name} {week}', { ...tokens, name })).toBe(`${name} 35`)
  })
})

describe('fillTokens', () => {
  it('should leave the white space of running text alone', () => {
    expect(fillTokens(' You are reading  {title}. ', { ...tokens, title: 'Week 35' })).toBe(
      ' You are reading  Week 35. ',
    )
  })
})

describe('assertTemplate', () => {
  it.each([
    ['{name} Week {week} {year}', false],
    ['{name} #{number} {date}', false],
    ['{title} by {name}', true],
    ['No token', false],
  ])('should take %j', (template, allowTitle) => {
    expect(() => assertTemplate(template, { allowTitle })).not.toThrow()
  })

  it.each([
    ['{name} {wek}', true, 'There is no token {wek}'],
    ['{Name}', true, 'There is no token {Name}'],
    ['{ name }', true, 'There is no token { name }'],
    ['{}', true, 'There is no token {}'],
    ['{constructor}', true, 'There is no token {constructor}'],
    ['{title} {week}', false, '{title} cannot stand in the template of the title'],
    ['{name', true, 'A brace “{” has no partner'],
    ['name}', true, 'A brace “}” has no partner'],
    ['{{name}}', true, 'A brace “{” has no partner'],
    ['}{', true, 'A brace “}” has no partner'],
    ['', true, 'The template is empty'],
    [' \n', true, 'The template is empty'],
  ])('should refuse %j (title allowed: %p): %s', (template, allowTitle, message) => {
    expect(errorFrom(() => assertTemplate(template, { allowTitle }))).toMatchObject({
      code: 'TEMPLATE_INVALID',
      value: template,
      message: expect.stringContaining(message),
    })
  })
})

describe('templateMatcher', () => {
  const template = '{name} Week {week} {year}'
  const find = templateMatcher(template, 'CXTech')
  const found = (text: string): string[] =>
    find(text).map(({ year, week, start, end }) => `${year}/${week} ${text.slice(start, end)}`)

  it.each([
    ['as I said in CXTech Week 29 2023.', ['2023/29 CXTech Week 29 2023']],
    ['CXTech Week 1 2024', ['2024/1 CXTech Week 1 2024']],
    ['cxtech WEEK 29 2023', ['2023/29 cxtech WEEK 29 2023']],
    ['CXTech\n  Week\u00a029  2023', ['2023/29 CXTech\n  Week\u00a029  2023']],
    ['CXTech Week 51–52 2023', ['2023/51 CXTech Week 51–52 2023']],
    ['CXTech Week 51-52 2023', ['2023/51 CXTech Week 51-52 2023']],
    ['CXTech Week 52 – 1 2023', ['2023/52 CXTech Week 52 – 1 2023']],
    [
      'CXTech Week 29 2023, CXTech Week 36 2022',
      ['2023/29 CXTech Week 29 2023', '2022/36 CXTech Week 36 2022'],
    ],
    ['CXTech Week 53 2020', ['2020/53 CXTech Week 53 2020']],
    ['CXTech Week 53 2023, CXTech Week 0 2023', []],
    ['MyCXTech Week 29 2023', []],
    ['CXTech Week 29 20231', []],
    ['CXTech Week 291 2023', []],
    ['Week 29 2023', []],
    ['', []],
  ])('should find in %j: %j', (text, mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it('should know a mention without the subtitle that the template ends with', () => {
    const text = 'CXTech Week 29 2023 and CXTech Week 30 2023 News and Analysis'
    expect(templateMatcher('{name} Week {week} {year} News and Analysis', 'CXTech')(text)).toEqual([
      { year: 2023, week: 29, start: 0, end: 19 },
      { year: 2023, week: 30, start: 24, end: text.length },
    ])
  })

  it.each([
    ['{name} ({week}/{year})', 'C++ [News]', 'C++ [News] (29/2023)'],
    ['{year}-W{week}: {name}', '$1.50', '2023-W29: $1.50'],
    ['#{number} {name}, {date}: week {week}, {year}', 'A.B', '#7 A.B, 21 July 2023: week 29, 2023'],
    ['{name} {week} {year} ({year})', 'Twice', 'Twice 29 2023 (2023)'],
    ['W{week}{year} {name}', 'Short', 'W292023 Short'],
    ['{name} {week} {year}', 'Alan’s News', "Alan's News 29 2023"],
  ])('should read %j of %j literally', (pattern, name, text) => {
    expect(templateMatcher(pattern, name)(`see ${text}!`)).toEqual([
      { year: 2023, week: 29, start: 4, end: 4 + text.length },
    ])
    expect(templateMatcher(pattern, name)('see C News 29 2023')).toEqual([])
  })

  it.each(['{name} {year}', '{name} Week {week}', '{name} #{number}', ''])(
    'should find nothing for %j',
    (pattern) => {
      expect(templateMatcher(pattern, 'CXTech')('CXTech Week 29 2023 #5')).toEqual([])
    },
  )

  it('should find whatever the template renders, wherever it stands', () => {
    const week = fc
      .integer({ min: 1950, max: 2150 })
      .chain((year) =>
        fc.record({ year: fc.constant(year), week: fc.integer({ min: 1, max: weeksInYear(year) }) }),
      )
    const literal = fc.stringMatching(/^[ a-z.*+?()[\]|^$/\\'–-]{1,8}$/)
    fc.assert(
      fc.property(
        week,
        fc.integer({ min: 1, max: 8 }),
        fc.stringMatching(/^\S(.{0,20}\S)?$/),
        literal,
        (at, weeksCovered, name, between) => {
          const pattern = `{name} :${between}: {week} {year}`
          const title = renderTemplate(pattern, {
            ...tokens,
            ...at,
            name,
            week: weekToken({ ...at, weeksCovered }),
          })
          const text = `before (${title}) after`
          expect(templateMatcher(pattern, name)(text)).toContainEqual({
            ...at,
            start: 8,
            end: 8 + title.length,
          })
        },
      ),
    )
  })

  it.each([
    ['spaces', 'CXTech Week ' + ' '.repeat(100_000)],
    ['names', 'CXTech '.repeat(15_000)],
    ['almost a mention', 'CXTech Week 29 202 '.repeat(5_000)],
    ['digits', '1'.repeat(100_000)],
  ])('should take time in proportion to a text of many %s', (_name, text) => {
    const patterns = [template, '{date} {name} {date} {week} {number} {year} {date}', '{title} {week} {year}']
    const started = performance.now()
    for (const pattern of patterns) expect(templateMatcher(pattern, 'CXTech')(text)).toEqual([])
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
