import type { Payload } from 'payload'

import type { Publication, Subscriber } from '../../../collections/payload-types.js'
import { fillText } from '../../../src/core/delivery/fillText.js'
import { actionUrl, type TokenPurpose } from '../../../src/core/delivery/token.js'
import { accentsOf } from '../../../src/core/render/web/index.js'
import { tokenFor } from '../operations/tokens.js'
import { wordingFor } from '../pages/words/index.js'
import { serverUrlOf, settingsOf } from '../settings.js'
import type { Letter } from './letter.js'
import { newestIssue } from './newestIssue.js'

interface LetterArgs {
  payload: Payload
  publication: Publication
  subscriber: Subscriber
}

/** Asks whoever owns the mailbox whether they want it. */
export function confirmationLetter(args: LetterArgs): Letter {
  const { own, words, base, linkTo } = begin(args)
  return {
    ...base,
    subject: own(args.publication.mail?.confirmSubject, words.mailConfirmSubject),
    paragraphs: paragraphs(
      args,
      words.mailGreeting,
      own(args.publication.mail?.confirmText, words.mailConfirmText),
    ),
    button: { label: words.mailConfirmButton, href: linkTo('confirm') },
    links: [],
  }
}

/** For somebody who asks again: the form answers all alike, so the mailbox is where they are told. */
export function knownLetter(args: LetterArgs): Letter {
  const { own, words, base, linkTo } = begin(args)
  return {
    ...base,
    subject: own(null, words.mailKnownSubject),
    paragraphs: paragraphs(args, words.mailGreeting, own(null, words.mailKnownText)),
    button: { label: words.preferences, href: linkTo('preferences') },
    links: [{ label: words.unsubscribeButton, href: linkTo('unsubscribe') }],
  }
}

/** To somebody who has just confirmed, with the newest issue to begin with. */
export async function welcomeLetter(args: LetterArgs): Promise<Letter> {
  const { own, words, base, linkTo } = begin(args)
  const newest = await newestIssue(args.payload, args.publication)
  const text = own(args.publication.mail?.welcomeText, words.mailWelcomeText)
  return {
    ...base,
    subject: own(args.publication.mail?.welcomeSubject, words.mailWelcomeSubject),
    paragraphs: paragraphs(args, words.mailGreeting, newest ? `${text}\n\n${words.mailNewest}` : text),
    ...(newest ? { button: { label: newest.title, href: newest.url } } : {}),
    links: [
      { label: words.preferences, href: linkTo('preferences') },
      { label: words.unsubscribeButton, href: linkTo('unsubscribe') },
    ],
  }
}

/** To somebody who has unsubscribed, where the publication wants it. */
export function goodbyeLetter(args: LetterArgs): Letter {
  const { own, words, base, linkTo } = begin(args)
  return {
    ...base,
    subject: own(args.publication.mail?.goodbyeSubject, words.mailGoodbyeSubject),
    paragraphs: paragraphs(
      args,
      words.mailGreeting,
      own(args.publication.mail?.goodbyeText, words.mailGoodbyeText),
    ),
    links: [{ label: words.preferences, href: linkTo('preferences') }],
  }
}

function begin({ payload, publication, subscriber }: LetterArgs) {
  const { language, words } = wordingFor(settingsOf(payload), [subscriber.locale, publication.language])
  const values = { publication: publication.name, name: subscriber.name ?? '' }
  const { accent, onAccent } = accentsOf(publication.accent)
  return {
    words,
    /** What the editor wrote, else our own words. */
    own: (text: string | null | undefined, otherwise: string) => fillText(text?.trim() || otherwise, values),
    linkTo: (purpose: TokenPurpose) =>
      actionUrl(
        purpose,
        serverUrlOf(payload),
        tokenFor(payload, purpose, subscriber),
        payload.config.routes.api,
      ),
    base: { language, accent, onAccent, foot: footOf(publication) },
  }
}

/** The name as its owner gave it is a text of its own: nothing in it is filled in, and no link stands in it. */
function paragraphs({ subscriber }: LetterArgs, greeting: string, text: string): string[] {
  const name =
    subscriber.name && isName(subscriber.name) ? [fillText(greeting, { name: subscriber.name })] : []
  return [...name, ...text.split(/\n\s*\n/).map((paragraph) => paragraph.trim())]
}

/** Mail programs make links of what looks like one: a stranger could send an advertisement by our form. */
const isName = (name: string) => name.length <= 60 && !/[/:@]|\.\S|www/i.test(name)

const footOf = ({ name, postalAddress }: Publication): string[] => [
  name,
  ...(postalAddress?.trim() ? [postalAddress.trim()] : []),
]
