import type { Edition } from '../edition/index.js'
import { checkRepeatedLinks } from './checkLinks.js'
import { checkSponsors } from './checkSponsors.js'
import { checkTexts } from './checkTexts.js'
import type { Finding, PreflightFacts } from './types.js'

export { linkKey } from './checkLinks.js'
export type { Finding, FindingCode, PreflightFacts, Severity } from './types.js'

/** Gmail cuts a message off after 102 kB of HTML, and hides the way to unsubscribe with the rest. */
export const EMAIL_LIMIT = 102 * 1024

/**
 * Everything to know before an issue is published, errors first.
 *
 * @example
 * preflight(edition, facts).some(({ severity }) => severity === 'error') // then it cannot be published
 */
export function preflight(edition: Edition, facts: PreflightFacts): Finding[] {
  const findings = [
    ...checkTexts(edition),
    ...checkSponsors(edition, facts),
    ...checkUnpublished(facts),
    ...checkRepeatedLinks(edition, facts),
    ...checkMail(edition, facts),
  ]
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ]
}

function checkUnpublished({ unpublished }: PreflightFacts): Finding[] {
  return unpublished.map(({ title, path, publishedAlong }) => ({
    code: 'STORY_UNPUBLISHED',
    severity: publishedAlong ? 'warning' : 'error',
    message: publishedAlong
      ? `“${title}” is not published yet, and will be published with the issue`
      : `“${title}” is not published`,
    path,
  }))
}

function checkMail({ issue, publication }: Edition, { email, hasSubject }: PreflightFacts): Finding[] {
  const warnings: [boolean, Omit<Finding, 'severity'>][] = [
    [
      !hasSubject,
      {
        code: 'SUBJECT_MISSING',
        message: `The mail has the title as its subject: “${issue.title}”`,
        path: 'subject',
      },
    ],
    [
      publication.postalAddress === null,
      {
        code: 'POSTAL_ADDRESS_MISSING',
        message: `${publication.name} has no postal address, which the law asks for in mail in many countries`,
        path: 'publication.postalAddress',
      },
    ],
    [
      email.bytes > EMAIL_LIMIT,
      {
        code: 'EMAIL_TOO_LARGE',
        message: `The mail has ${kilobytes(email.bytes)}, and Gmail cuts it off after ${kilobytes(EMAIL_LIMIT)}. The heaviest: ${heaviest(email.items)}`,
        path: 'sections',
      },
    ],
  ]
  return warnings.flatMap(([isSo, finding]) => (isSo ? [{ ...finding, severity: 'warning' }] : []))
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} kB`

const heaviest = (items: PreflightFacts['email']['items']): string =>
  items
    .slice(0, 5)
    .map(({ title, bytes }) => `“${title}” ${kilobytes(bytes)}`)
    .join(', ')
