import type { CollectionBeforeChangeHook } from 'payload'

import { MastheadError } from '../../../src/core/errors.js'
import type { Story } from '../../payload-types.js'

/** A series is not one of its own parts, and parts are numbered from 1. */
export const checkSeries: CollectionBeforeChangeHook<Story> = ({ data, originalDoc }) => {
  const { title, part } = data.series ?? {}
  const own = fold(data.title ?? originalDoc?.title)
  if (title && own && fold(title) === own) {
    throw new MastheadError('SERIES_CONTAINS_ITSELF', `The series “${title}” would be a part of itself`, {
      path: 'series.title',
      value: title,
    })
  }
  if (part !== null && part !== undefined && !(Number.isInteger(part) && part >= 1)) {
    throw new MastheadError('BAD_REQUEST', `A series has no part ${part}: parts are numbered 1, 2, 3`, {
      path: 'series.part',
      value: part,
    })
  }
  return data
}

const fold = (text: string | null | undefined) => text?.trim().toLocaleLowerCase('en') ?? ''
