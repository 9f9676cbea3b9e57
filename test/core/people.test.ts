import { describe, expect, it } from '@jest/globals'

import { currentRole, type RoleMove } from '../../src/core/people/currentRole.js'
import { mergedNames } from '../../src/core/people/mergedNames.js'

const TODAY = '2024-06-15'
const move = (data: Partial<RoleMove<string>>): RoleMove<string> => ({
  kind: 'joined',
  role: null,
  company: null,
  fromCompany: null,
  effectiveOn: null,
  issueDay: null,
  createdAt: '2024-06-01T09:00:00.000Z',
  ...data,
})
const joinedA = move({ role: 'Editor', company: 'a', effectiveOn: '2023-01-01' })

describe('the current role', () => {
  it('should be that of the newest move, since its day', () => {
    const later = move({ role: 'Chief', company: 'b', effectiveOn: '2024-01-01T12:00:00.000Z' })
    expect(currentRole([later, joinedA], TODAY)).toEqual({
      role: 'Chief',
      company: 'b',
      since: '2024-01-01',
      changesOn: null,
    })
  })

  it('should order a move without a date by the day of its issue, else by when it was noted', () => {
    const archived = move({ role: 'Trainee', issueDay: '2020-05-04T08:00:00.000Z' })
    expect(currentRole([joinedA, archived], TODAY).role).toBe('Editor')
    expect(currentRole([joinedA, move({ role: 'Noted' })], TODAY)).toMatchObject({
      role: 'Noted',
      since: '2024-06-01',
    })
  })

  it('should end when the company is left, and not when another one is', () => {
    const left = (fromCompany: string | null) =>
      currentRole([joinedA, move({ kind: 'left', fromCompany, effectiveOn: '2023-06-01' })], TODAY)
    expect(left('a').role).toBeNull()
    expect(left(null)).toEqual({ role: null, company: null, since: null, changesOn: null })
    expect(left('b').role).toBe('Editor')
  })

  it('should end on retiring, and stay at the company on a promotion', () => {
    const then = (data: Partial<RoleMove<string>>) =>
      currentRole([joinedA, move({ effectiveOn: '2024-01-01', ...data })], TODAY)
    expect(then({ kind: 'retired' }).role).toBeNull()
    expect(then({ kind: 'promoted', role: 'Chief' })).toMatchObject({ role: 'Chief', company: 'a' })
  })

  it('should not count a move before its day, and say when it changes', () => {
    const toCome = move({ role: 'Chief', effectiveOn: '2024-06-16' })
    expect(currentRole([joinedA, toCome], TODAY)).toMatchObject({ role: 'Editor', changesOn: '2024-06-16' })
    expect(currentRole([joinedA, toCome], '2024-06-16')).toMatchObject({ role: 'Chief', changesOn: null })
  })
})

describe('merged names', () => {
  it('should keep every name and slug once, and add nothing the second time', () => {
    const stays = { name: 'Ada King', slug: 'ada-king', aliases: ['AK'] }
    const goes = { name: 'ada king', slug: 'ada-king-2', aliases: ['ak', 'Lady Ada'], formerSlugs: ['ada'] }
    const merged = mergedNames(stays, goes)
    expect(merged).toEqual({ aliases: ['AK', 'Lady Ada'], formerSlugs: ['ada-king-2', 'ada'] })
    expect(mergedNames({ ...stays, ...merged }, goes)).toEqual(merged)
  })
})
