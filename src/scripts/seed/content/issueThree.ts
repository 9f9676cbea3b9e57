import {
  blockQuote,
  bulletList,
  embedBlock,
  horizontalRule,
  image,
  internalLink,
  link,
  paragraph,
  quoteBlock,
  table,
} from '../../../core/richtext/index.js'
import { moveSection } from '../arrange.js'
import { bold, italic } from './marks.js'
import type { SampleIssue, SampleStory } from './types.js'

const CALL_TO_ACTION = 'Stop Renting Trust: Something for Each of You'

/** Consent that travels, numbers that do not, a survey with a pencil, and a list of things to do. */
export const ISSUE_THREE: SampleIssue = {
  week: 2,
  stories: [
    consent(),
    nobodysNumber(),
    survey(),
    callToAction(),
    exchange(),
    podcast(),
    meetup(),
    hold(),
    cupboard(),
  ],
  moves: [
    {
      person: 'Odalys Marchetti-Brown',
      kind: 'founded',
      role: 'Founder and Chief Executive',
      company: 'Otter & Hare',
      note: 'I said that she would not be idle. It is messaging for people who hate messaging, and I have asked for an account.',
      weekday: 0,
    },
    {
      person: 'Yuki Brannigan-Osei',
      kind: 'joined',
      role: 'Director of Numbering',
      company: 'Tidewick Mobile',
      fromRole: 'Policy Adviser',
      fromCompany: 'Parleyforge',
      note: 'I’ve known Yuki since a hearing in Geneva at which we were the only two awake.',
      weekday: 1,
    },
    {
      person: 'Bettina Achterwald',
      kind: 'promoted',
      role: 'Chief Operating Officer',
      company: 'Larkhollow',
      fromRole: 'Head of Support',
      note: 'I’ve known Bettina since she answered my own complaint, at midnight, and fixed it.',
      weekday: 2,
    },
    {
      person: 'Kofi Llewellyn-Marsh',
      kind: 'left',
      fromRole: 'Head of Interconnect',
      fromCompany: 'Brackenwire',
      weekday: 3,
    },
  ],
  intro: ({ issueTitle }) => [
    paragraph(
      'A week about belongings: whose consent it is, whose number, whose figures. One correction first. In ',
      issueTitle(1),
      ' I gave the bank’s questionnaire 214 questions. Rufus has counted again: there are 241, and he apologises to no one.',
    ),
  ],
  pitch: () => [
    paragraph(
      bold('This week only: '),
      'I have two afternoons free before the summit. If you have a supplier to leave and do not know where to begin, ',
      link('mailto:editor@signal-and-switch.example', 'write to me'),
      '.',
    ),
  ],
  // A list that asks something of the reader comes after what gives a reason for it, and before the sponsor.
  arrange: (sections) => moveSection(sections, CALL_TO_ACTION, 3),
}

function consent(): SampleStory {
  return {
    slug: 'consent-has-to-travel',
    title: 'vCon: Consent Has to Travel',
    url: 'https://datatracker.ietf.org/wg/vcon/documents/',
    source: { name: 'IETF', weekday: 1 },
    weight: 9,
    topics: ['vCon', 'RTC security'],
    people: ['Ines Varghese-Holt', 'Petra Valdivieso-Kerr'],
    companies: ['Copperjay', 'Parleyforge'],
    refersTo: [{ story: 'vcon-in-plain-words', kind: 'followsUp' }],
    commentary: ({ story, picture, month }) => [
      paragraph(
        'I explained ',
        internalLink('stories', story('vcon-in-plain-words'), 'what a vCon is'),
        ' two weeks ago, and the best reply came from a lawyer: “Fine. And where do I see that she said yes?” It is the right question. A recording without its consent is not data. It is a liability with a time stamp.',
      ),
      image(picture('sealed-conversation')),
      paragraph(
        'The answer that is taking shape is to put consent ',
        bold('into'),
        ' the container, as one more thing that can be signed: who agreed, to what, when, until when, and how to take it back. Then a transcript that is copied to a fourth system takes its own terms along.',
      ),
      quoteBlock({
        text: 'If you can’t delete it everywhere, you never had permission. You had a head start.',
        attribution: 'Petra Valdivieso-Kerr',
        title: 'Recording consent, round two',
        outlet: 'Parleyforge blog',
        date: month(2),
        citeUrl: 'https://parleyforge.example/blog/recording-consent-round-two',
      }),
      paragraph(
        'What worries me is the last field. Taking consent back only works if somebody keeps a list of where the copies went. That list is not in the envelope, it is in the post office, and nobody has offered to run one.',
      ),
    ],
  }
}

function nobodysNumber(): SampleStory {
  return {
    slug: 'the-number-that-belongs-to-nobody',
    title: 'The Number That Belongs to Nobody',
    url: 'https://numbering-notes.example/recycled',
    source: { name: 'Numbering Notes', weekday: 1 },
    weight: 8,
    topics: ['TCR', 'Business messaging', 'RTC security'],
    companies: ['Tidewick Mobile', 'Sundial Messaging'],
    refersTo: [{ story: 'a-register-is-not-a-filter', kind: 'quotes' }],
    commentary: ({ issueTitle }) => [
      paragraph(
        'A reader bought a new telephone and with it somebody else’s life: the pharmacy’s reminders, two banks’ codes, and an aunt. Numbers are handed out again after a rest, and the rest is shorter than our memories.',
      ),
      paragraph(
        'In ',
        issueTitle(0),
        ' I wrote that “identity belongs in one public place”, and meant the sender’s. The receiver’s end is worse. Every business keeps its own copy of who has which number, and none is told when it changes.',
      ),
      bulletList([
        [bold('Operators'), ' know on the day, and tell nobody by default.'],
        [bold('Senders'), ' learn from a complaint, if they are lucky.'],
        [
          bold('The new owner'),
          ' cannot prove a negative: “I am not the person you mean” is just what a thief would say.',
        ],
      ]),
      paragraph(
        'Sundial now asks Tidewick, before it sends a code, how old the present contract is. One look-up, no name, no address. Dull, cheap, and it stops more theft than any clever model I have been shown this year.',
      ),
    ],
  }
}

function survey(): SampleStory {
  return {
    slug: 'reading-a-survey-with-a-pencil',
    title: 'Reading a Survey With a Pencil',
    url: 'https://larkhollow.example/state-of-the-call',
    kind: 'report',
    source: { name: 'Larkhollow', weekday: 2 },
    weight: 6,
    topics: ['Market figures', 'CPaaS'],
    companies: ['Larkhollow'],
    refersTo: [{ story: 'cpaas-is-a-margin', kind: 'contradicts' }],
    commentary: ({ issue, issueTitle }) => [
      paragraph(
        'Larkhollow asked people who buy communications whether they will buy more. They will! The people asked were Larkhollow’s customers, at Larkhollow’s conference, after lunch. #Truth_In_Numbers',
      ),
      table([
        ['The headline', 'The question', 'What I would have asked'],
        ['“81 % will expand”', '“Do you plan to grow?”', '“Is there a budget line, and who signed it?”'],
        ['“2 in 3 prefer one supplier”', '“Is one bill easier?”', '“Would you pay a tenth more for it?”'],
        ['“Voice is back”', '“Do you use voice?”', '“More, or fewer, minutes than last year?”'],
      ]),
      paragraph(
        'One table is worth keeping all the same. On page 19 buyers say what they pay for messages and what they pay for everything around them, and the second is the larger. In ',
        internalLink('issues', issue(1), issueTitle(1)),
        ' I called that remainder small. ',
        bold('I was wrong about the size'),
        ', at least for their customers, and I have changed my mind about what to count.',
      ),
    ],
  }
}

function callToAction(): SampleStory {
  return {
    slug: 'something-for-each-of-you',
    title: CALL_TO_ACTION,
    source: { name: 'Signal & Switch', weekday: 3 },
    weight: 5,
    topics: ['RTC security', 'TCR'],
    commentary: () => [
      paragraph(
        'Three issues of complaint are enough. Trust in a call or a text is at present something that we rent from whoever filters best. Here is what each of you could do about it before the end of the month:',
      ),
      bulletList([
        [
          bold('If you run a network: '),
          'publish how many messages you blocked, and how many of those you later let through.',
        ],
        [
          bold('If you sell messaging: '),
          'show your customers the register’s answer in full, not a red cross.',
        ],
        [
          bold('If you send: '),
          'delete the numbers that have not answered for a year. You are texting strangers.',
        ],
        [bold('If you write software: '), 'sign what you record, and make deletion a button.'],
        [bold('If you regulate: '), 'ask who is paid last.'],
        [bold('If you only read: '), 'forward this to one person above. You know which.'],
      ]),
      horizontalRule(),
      paragraph('Tell me what happened, and I shall print it, with or without your name. ✍️'),
    ],
  }
}

function exchange(): SampleStory {
  return {
    slug: 'quillmere-opens-its-rate-book',
    title: 'Quillmere Opens Its Rate Book',
    url: 'https://quillmere.example/rates',
    source: { name: 'Quillmere', weekday: 3 },
    weight: 6,
    topics: ['Cloud wholesale'],
    people: ['Hamish Okonjo-Reid'],
    companies: ['Quillmere'],
    commentary: ({ company, person }) => [
      paragraph(
        internalLink('companies', company('Quillmere'), 'Quillmere'),
        ' has put its wholesale rates on a public page, with the date of each change. Disclosure first: Quillmere is ',
        bold('a sponsor of the Switchyard Summit'),
        ', which pays for my coffee. Judge the page, not me.',
      ),
      blockQuote('A secret price is only a slow one.'),
      paragraph(
        'So says ',
        internalLink('people', person('Hamish Okonjo-Reid'), 'Hamish Okonjo-Reid'),
        ', and I agree for once. What I should like next is the other half: the rates that it ',
        italic('pays'),
        '. I am not holding my breath.',
      ),
    ],
  }
}

function podcast(): SampleStory {
  return {
    slug: 'podcast-16',
    title: 'Podcast 16: The Fraud Desk at Four in the Morning',
    url: 'https://podcast.signal-and-switch.example/16',
    kind: 'podcast',
    source: { name: 'Signal & Switch', weekday: 3 },
    weight: 4,
    topics: ['Podcasts', 'RTC security'],
    people: ['Tobiah Renkema'],
    series: { title: 'Signal & Switch Podcast', part: 16 },
    commentary: ({ story }) => [
      paragraph(
        'After the two parts of the ',
        internalLink('stories', story('who-was-paid'), 'Night Porter'),
        ' I had to hear the man himself. Tobiah Renkema talks about the hour when alarms go off and managers do not.',
      ),
      embedBlock({
        url: 'https://podcast.signal-and-switch.example/16',
        title: 'Signal & Switch Podcast 16: Tobiah Renkema on the fraud desk at four in the morning',
      }),
    ],
  }
}

function meetup(): SampleStory {
  return {
    slug: 'media-servers-in-a-pub',
    title: 'Media Servers in a Pub, Again',
    url: 'https://media-relay.example/pub',
    kind: 'event',
    source: { name: 'Media relay project', weekday: 4 },
    weight: 3,
    topics: ['Events', 'Open source'],
    people: ['Rufus Tamang-Ellery'],
    event: {
      week: 4,
      weekday: 2,
      days: 1,
      place: 'The Patch Panel, Leeds, United Kingdom',
      url: 'https://media-relay.example/pub',
    },
    commentary: ({ tell }) => [
      paragraph(
        'On ',
        bold(tell(4, 2)),
        ' the people behind several open-source servers meet in Leeds to say what broke. No tickets, no slides, and the first round is on whoever had the longest outage.',
      ),
    ],
  }
}

function hold(): SampleStory {
  return {
    slug: 'hold-music-a-field-guide',
    title: 'Hold Music: a Field Guide',
    url: 'https://hold-please.example',
    source: { name: 'Hold, Please', weekday: 4 },
    weight: 2,
    commentary: () => [
      paragraph(
        'Somebody has ',
        link('https://hold-please.example', 'recorded the waiting music of forty public offices'),
        ' and ranked it by the minute at which one gives up. Nothing with a saxophone passes four.',
      ),
    ],
  }
}

function cupboard(): SampleStory {
  return {
    slug: 'the-switch-in-the-cupboard',
    title: 'The Switch in the Cupboard',
    url: 'https://village-hall.example/cupboard',
    source: { name: 'Village Hall Notes', weekday: 4 },
    weight: 1,
    commentary: () => [
      paragraph(
        'A village hall looked for the source of a hum and found a telephone switch that nobody had paid for, or used, since the millennium. It had not missed a day. 🏅',
      ),
    ],
  }
}
