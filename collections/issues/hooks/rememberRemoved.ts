import type { CollectionBeforeChangeHook } from 'payload'

import { idsOf, type Id } from '../../ids.js'
import type { Issue } from '../../payload-types.js'
import { placedIn, without } from '../contents.js'

/** What the editor takes out stays out of later assemblies; what the editor puts back is no longer "out". */
export const rememberRemoved: CollectionBeforeChangeHook<Issue> = ({ data, originalDoc }) => {
  if (!data.sections || !originalDoc) return data
  const [before, after] = [placedIn(originalDoc.sections), placedIn(data.sections)]
  return {
    ...data,
    removedStories: removed(
      data.removedStories ?? originalDoc.removedStories,
      before.stories,
      after.stories,
    ) as string[],
    removedMoves: removed(
      data.removedMoves ?? originalDoc.removedMoves,
      before.moves,
      after.moves,
    ) as string[],
  }
}

function removed(standing: unknown, before: Id[], after: Id[]): Id[] {
  const known = idsOf(standing)
  return without([...known, ...without(without(before, after), known)], after)
}
