import { describe, expect, it } from '@jest/globals'

import { words } from '../../plugins/ui/translations/index.js'

const { en, ...others } = words
const gaps = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

describe.each(Object.entries(others))('the words of the admin in %s', (_language, translated) => {
  it('should be there for everything that is there in English, and for nothing else', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(en).sort())
  })

  it.each(Object.keys(en) as (keyof typeof en)[])('should say “%s” with the same gaps to fill', (key) => {
    expect(translated[key].trim()).not.toBe('')
    expect(gaps(translated[key])).toEqual(gaps(en[key]))
  })
})
