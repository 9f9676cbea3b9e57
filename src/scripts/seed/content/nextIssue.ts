import {
  bulletList,
  calloutBlock,
  internalLink,
  link,
  paragraph,
  quoteBlock,
} from '../../../core/richtext/index.js'
import { bold } from './marks.js'
import type { SampleContents, SampleStory } from './types.js'

const WEEK = 3
const NEXT_WEEK = 4

/** The current week: some of it written and waiting to be assembled, the rest at every other stage of the desk. */
export const NEXT_ISSUE: SampleContents = {
  week: WEEK,
  stories: [
    ...emergency(),
    ninetyDays(),
    readersWrote(),
    rolledBack(),
    deadline(),
    payphone(),
    forNextWeek(),
    ...desk(),
  ],
  moves: [
    {
      person: 'Delphine Ashgrove-Roy',
      kind: 'joined',
      role: 'Head of Emergency Services',
      company: 'Larkhollow',
      fromRole: 'Control Room Manager',
      note: 'I’ve known Delphine since she let me sit in her control room for a night. I have not joked about outages since.',
      weekday: 0,
    },
    {
      person: 'Rufus Tamang-Ellery',
      kind: 'founded',
      role: 'Founder',
      company: 'Evening Relay',
      note: 'A company to look after the relay, with a deputy head of physical security. I’ve known Rufus since his first release.',
      weekday: 0,
    },
    {
      person: 'Tobiah Renkema',
      kind: 'retired',
      fromRole: 'Fraud Desk Lead',
      fromCompany: 'Brackenwire',
      note: 'I’ve known Tobiah since the telephone rang at four and it was him. Sleep well.',
      weekday: 0,
    },
  ],
}

function emergency(): SampleStory[] {
  const part = { forWeek: WEEK, topics: ['RTC security', 'CPaaS'], companies: ['Larkhollow'] }
  return [
    {
      ...part,
      slug: 'where-is-the-caller',
      title: 'Where Is the Caller?',
      weight: 9,
      series: { title: 'Emergency Calls From the Cloud', part: 1 },
      commentary: () => [
        paragraph(
          'A desk telephone used to have an address, because it had a wire. A softphone has an account. When it calls for an ambulance, the control room may be told where the invoice goes, which is seldom where the patient lies.',
        ),
        paragraph(
          'Every serious provider can register a place for each user. Ask yours how many of your staff have one, and when it was last changed. ',
          bold('If nobody can say, the answer is none.'),
        ),
      ],
    },
    {
      ...part,
      slug: 'test-calls-that-nobody-makes',
      title: 'Test Calls That Nobody Makes',
      weight: 8,
      series: { title: 'Emergency Calls From the Cloud', part: 2 },
      commentary: () => [
        paragraph(
          'There is a polite way to test: many networks offer a number or a booked slot that behaves like the real thing. Larkhollow now reminds its customers each quarter. I asked how many had booked before the reminders began. The silence was long and, I thought, sincere.',
        ),
        calloutBlock({
          style: 'warning',
          text: 'Never test by calling the emergency number unannounced. Somebody else needs the line.',
        }),
      ],
    },
  ]
}

function ninetyDays(): SampleStory {
  return {
    slug: 'ninety-days-and-a-quiet-island',
    title: 'Ninety Days and a Quiet Island',
    url: 'https://numbering-notes.example/ninety-days',
    source: { name: 'Numbering Notes', weekday: 0 },
    weight: 8,
    topics: ['RTC security', 'Cloud wholesale'],
    companies: ['Tidewick Mobile', 'Brackenwire'],
    series: { title: 'Voice Fraud Casebook', part: 3 },
    refersTo: [{ story: 'who-was-paid', kind: 'followsUp' }],
    commentary: ({ story, issueTitle, month }) => [
      paragraph(
        'Two operators have tried what I proposed in ',
        internalLink('stories', story('who-was-paid'), 'the second part of the casebook'),
        ': they hold payment on newly rented high-cost ranges for ninety days. Traffic to them fell by nine tenths in the first week, and nobody rang to complain.',
      ),
      quoteBlock({
        text: 'We expected lawyers. We got silence, which in this trade is a confession.',
        attribution: 'Settlement manager, Tidewick Mobile',
        title: 'Ninety days on',
        outlet: 'Numbering Notes',
        date: month(WEEK),
        citeUrl: 'https://numbering-notes.example/ninety-days',
      }),
      paragraph(
        'I asked regulators in ',
        issueTitle(2),
        ' to find out who is paid last. Now it is us, and it works.',
      ),
    ],
  }
}

function readersWrote(): SampleStory {
  return {
    slug: 'what-you-did-about-it',
    title: 'What You Did About It',
    forWeek: WEEK,
    weight: 7,
    topics: ['TCR', 'RTC security'],
    commentary: ({ issue, issueTitle }) => [
      paragraph(
        'The list in ',
        internalLink('issues', issue(2), issueTitle(2)),
        ' brought sixty-two replies, more than anything since the one about hold music. My favourites:',
      ),
      bulletList([
        'a sender deleted 40,000 numbers and had better results the same day;',
        'a provider now prints the register’s reason in full, and its support queue is a third shorter;',
        'a reader forwarded it to himself, being the only one above.',
      ]),
    ],
  }
}

function rolledBack(): SampleStory {
  return {
    slug: 'the-release-that-was-rolled-back-in-public',
    title: 'The Release That Was Rolled Back in Public',
    url: 'https://media-relay.example/blog/rolled-back',
    source: { name: 'Media relay project', weekday: 0 },
    weight: 5,
    topics: ['Open source'],
    people: ['Rufus Tamang-Ellery'],
    commentary: () => [
      paragraph(
        'The relay’s new version lasted eleven hours. Then it was withdrawn, with ',
        link('https://media-relay.example/blog/rolled-back', 'an account'),
        ' of what was tested, what was not, and why the author had thought that it would do. I have read annual reports with less in them.',
      ),
    ],
  }
}

function deadline(): SampleStory {
  return {
    slug: 'switchyard-call-for-talks-closes',
    title: 'Switchyard Summit: the Call for Talks Closes',
    url: 'https://switchyard-summit.example/talks',
    kind: 'event',
    forWeek: WEEK,
    weight: 4,
    topics: ['Events'],
    companies: ['Quillmere'],
    event: {
      week: 5,
      weekday: 4,
      days: 1,
      place: 'By email',
      url: 'https://switchyard-summit.example/talks',
    },
    commentary: ({ tell }) => [
      paragraph(
        'Send me your failure by ',
        bold(tell(5, 4)),
        '. Three slots are left. Quillmere sponsors the summit and has asked for one of them; it is waiting for an answer like everybody else.',
      ),
    ],
  }
}

function payphone(): SampleStory {
  return {
    slug: 'a-payphone-with-a-waiting-list',
    title: 'A Payphone With a Waiting List',
    url: 'https://free-calls.example/payphone',
    source: { name: 'Free Calls', weekday: 0 },
    weight: 1,
    commentary: () => [
      paragraph(
        'A club has put up a payphone that is free to use. On Sundays there is a queue, and the queue has become the club. ☎️',
      ),
    ],
  }
}

/** Written early: it is meant for the issue after this one, and assembly says so. */
function forNextWeek(): SampleStory {
  return {
    slug: 'a-year-of-vcon-in-one-call-centre',
    title: 'A Year of vCon in One Call Centre',
    forWeek: NEXT_WEEK,
    weight: 8,
    topics: ['vCon'],
    companies: ['Parleyforge'],
    commentary: () => [
      paragraph(
        'Parleyforge has let me see a year of figures from one call centre. They are released next Tuesday, and not a day before.',
      ),
    ],
  }
}

/** Links at the other stages of the editor's week. */
function desk(): SampleStory[] {
  return [
    {
      slug: 'network-interfaces-one-year-on',
      title: 'Network interfaces, one year on',
      url: 'https://camaraproject.org',
      stage: 'inbox',
      weight: 5,
      topics: ['CPaaS', 'Open source'],
    },
    {
      slug: 'who-signs-the-branded-call',
      title: 'Who signs the branded call?',
      url: 'https://ledger-and-line.example/branded-calling',
      stage: 'inbox',
      weight: 5,
      topics: ['RTC security'],
    },
    {
      slug: 'from-a-reader-roaming-in-a-tunnel',
      title: 'From a reader: roaming in a tunnel',
      url: 'https://tunnel-notes.example/roaming',
      stage: 'inbox',
      weight: 3,
    },
    {
      slug: 'a-lighter-lane-for-local-senders',
      title: 'A lighter lane for local senders',
      url: 'https://sundial-messaging.example/lighter-lane',
      stage: 'shortlisted',
      weight: 7,
      topics: ['TCR'],
      companies: ['Sundial Messaging'],
      commentary: ({ story }) => [
        paragraph(
          'Somebody at Sundial read ',
          internalLink('stories', story('what-it-asks-of-a-small-sender'), 'the second part of the trilogy'),
          '. Ask what the cap would be.',
        ),
      ],
    },
    {
      slug: 'wholesale-prices-by-the-hour',
      title: 'Wholesale prices by the hour',
      url: 'https://quillmere.example/hourly',
      stage: 'shortlisted',
      weight: 6,
      topics: ['Cloud wholesale'],
      companies: ['Quillmere'],
    },
    {
      slug: 'satellite-text-what-is-left-to-say',
      title: 'Satellite text: what is left to say?',
      url: 'https://ledger-and-line.example/satellite-text',
      stage: 'parked',
      weight: 4,
    },
    {
      slug: 'ten-predictions-by-somebody-who-sells-all-ten',
      title: 'Ten predictions by somebody who sells all ten',
      url: 'https://ledger-and-line.example/ten-predictions',
      stage: 'dropped',
      weight: 2,
      topics: ['Market figures'],
    },
  ]
}
