import { link, paragraph } from '../../../core/richtext/index.js'
import { bold, italic } from './marks.js'

const SITE = 'https://signal-and-switch.example'
const ROUND_UP = 'People, Gossip, and Frivolous Stuff'

/** The newsletter itself. Best story first, dates together, people last. */
export const PUBLICATION = {
  name: 'Signal & Switch',
  slug: 'signal-and-switch',
  tagline: 'Telecoms and communications technology, once a week, from somebody who has read the small print',
  timezone: 'Europe/London',
  cadence: 'weekly' as const,
  titleTemplate: '{name} Week {week} {year}',
  layout: [
    { kind: 'each' as const, sort: 'weight' as const },
    {
      kind: 'group' as const,
      heading: 'Dates for the Diary',
      kinds: ['event' as const],
      sort: 'weight' as const,
      showItems: true,
    },
    {
      kind: 'moves' as const,
      heading: ROUND_UP,
      sort: 'weight' as const,
      smallStoriesUpTo: 2,
      showItems: true,
    },
  ],
  purpose: [
    paragraph(
      'The purpose of ',
      bold('{title}'),
      ' is to tell you what changed in communications this week, and what I would do about it in your chair. A ',
      italic('signal'),
      ' is what networks say to each other before anybody speaks; a ',
      italic('switch'),
      ' is the machine that listens, and also the thing you do when a supplier stops listening. The ampersand is where the people are. Views are mine, mistakes too, and corrections are printed.',
    ),
  ],
  signUpCall: [
    paragraph(
      'You can ',
      link(`${SITE}/subscribe`, 'have this by email'),
      ', follow the ',
      link(`${SITE}/feed.xml`, 'feed'),
      ', or read it on ',
      link('https://social.signal-and-switch.example/@editor', 'our page for people who live in a browser'),
      '. If a colleague should see it, please ',
      link(`mailto:?subject=Signal%20%26%20Switch&body=${encodeURIComponent(SITE)}`, 'forward it'),
      ': that is how most readers found it.',
    ),
  ],
  tipsCall: [
    paragraph(
      'Seen something that belongs here? ',
      link('mailto:tips@signal-and-switch.example', 'Send me a tip'),
      '. A link and one sentence on why it matters will do, and I never name a source who would rather not be named.',
    ),
  ],
  pitches: [
    [
      paragraph(
        bold('Between issues I read contracts. '),
        'If you are about to sign with a messaging or voice supplier, an hour with somebody who has been on the other side of the table costs less than clause 14. ',
        link(`${SITE}/help`, 'This is how it works'),
        '.',
      ),
    ],
    [
      paragraph(
        bold('Does your board ask what all this means? '),
        'I come with a whiteboard and no slides, and leave you with one page that says what to stop, what to start and what to leave alone. ',
        link(`${SITE}/board-day`, 'Ask about a board day'),
        '.',
      ),
    ],
  ],
}

/** Heading of the section that closes every issue. */
export const LAST_SECTION = ROUND_UP
