import type { CollectionBeforeChangeHook } from 'payload'

import { renderTokens, type RichText } from '../../../src/core/richtext/index.js'
import { fillTokens } from '../../../src/core/template/index.js'
import type { Issue, Publication } from '../../payload-types.js'
import { loadPublication } from '../../publications/loadPublication.js'
import { issueTokens } from '../tokens.js'

/**
 * Copies the publication's standing texts into the issue with their tokens filled in, on every save until
 * it has been published. From then on they stay as its readers saw them. An imported issue has those of its own day.
 */
export const freezeStandingTexts: CollectionBeforeChangeHook<Issue> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (originalDoc?.revision) return data
  const issue = { ...originalDoc, ...data }
  if (issue.importedFrom?.row) return data
  const publication = await loadPublication(issue.publication, req)
  if (!publication) return data

  const tokens = issueTokens(issue, publication)
  const filled = (text: RichText | null | undefined) =>
    text ? renderTokens(text, (part) => fillTokens(part, tokens)) : null
  const firstTime = operation === 'create' || !originalDoc?.publication
  return {
    ...data,
    purpose: filled(publication.purpose) as Issue['purpose'],
    signUpCall: filled(publication.signUpCall) as Issue['signUpCall'],
    tipsCall: filled(publication.tipsCall) as Issue['tipsCall'],
    ...(firstTime && !issue.pitch
      ? { pitch: filled(pitchOfTurn(publication, issue.number)) as Issue['pitch'] }
      : {}),
  }
}

/** Pitches take turns by the running number of the issue. */
function pitchOfTurn(publication: Publication, number: number | null | undefined): RichText | null {
  const pitches = publication.pitches ?? []
  if (pitches.length === 0) return null
  return pitches[((number ?? 1) - 1) % pitches.length]?.text ?? null
}
