import { headerText } from './headerText.js'

/** What the headers of a list are made of. */
export interface ListFacts {
  /** Slug of the publication. */
  slug: string
  name: string
  /** Domain of the address that it is sent from. */
  domain: string
  /** Address of a person who answers. */
  owner: string
  /** Page of the publication with all its issues. */
  archiveUrl: string
  /** Page that says what this is and how to get out of it. */
  helpUrl: string
  send: number | string
}

/**
 * The headers that say what list a mail is of (RFC 2369, RFC 2919), the same for every recipient. Which send it is goes
 * to Feedback-ID, by which Gmail reports complaints.
 */
export function listHeaders(facts: ListFacts): [name: string, value: string][] {
  return [
    ['List-Id', listId(facts)],
    ['List-Help', `<${facts.helpUrl}>`],
    ['List-Archive', `<${facts.archiveUrl}>`],
    ['List-Owner', `<mailto:${facts.owner}>`],
    ['List-Post', 'NO'],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ['Feedback-ID', [facts.send, facts.slug, 'issue', 'masthead'].map(feedbackPart).join(':')],
  ]
}

/** RFC 2919: 255 octets at most, and it never changes, so the name stands only beside it, and only where it is ASCII. */
function listId({ slug, name, domain }: ListFacts): string {
  const id = `<${slug}.${domain}>`
  const phrase = headerText(name).replace(/["\\]/g, '')
  const whole = `"${phrase}" ${id}`
  return /^[\x20-\x7e]+$/.test(phrase) && whole.length <= LONGEST_ID ? whole : id
}

const LONGEST_ID = 255

const feedbackPart = (part: number | string): string => String(part).replace(/[^\w.-]+/g, '-')
