import {
  bulletList,
  calloutBlock,
  checkList,
  embedBlock,
  internalLink,
  link,
  numberedList,
  paragraph,
  quoteBlock,
  richText,
} from '../../../core/richtext/index.js'
import { annotate, moveSection } from '../arrange.js'
import { bold, italic } from './marks.js'
import type { SampleIssue, SampleStory } from './types.js'

const PODCAST_TITLE = 'Podcast 15: The Exchange on the Kitchen Table'
const PANEL_TITLE = 'Panel: Who Answers for the Answering Machine?'

/** A market argued with, the casebook's second part, the monthly security letter and a podcast. */
export const ISSUE_TWO: SampleIssue = {
  week: 1,
  stories: [
    margin(),
    whoWasPaid(),
    securityLetter(),
    cancelling(),
    notASupplier(),
    podcast(),
    panel(),
    rabbit(),
  ],
  moves: [
    {
      person: 'Saoirse Lindqvist-Abe',
      kind: 'joined',
      role: 'Chief Technology Officer',
      company: 'Brackenwire',
      fromRole: 'VP Engineering',
      fromCompany: 'Tidewick Mobile',
      note: 'I’ve known Saoirse since she rewrote a dial plan on a napkin in Kraków. The napkin is still in production.',
      weekday: 0,
    },
    {
      person: 'Petra Valdivieso-Kerr',
      kind: 'promoted',
      role: 'General Counsel',
      company: 'Parleyforge',
      fromRole: 'Senior Counsel',
      note: 'I’ve known Petra since the first workshop on recording consent. She brought the only example that was lawful.',
      weekday: 1,
    },
    {
      person: 'Leocadia Strandberg',
      kind: 'retired',
      fromRole: 'Numbering Manager',
      fromCompany: 'Tidewick Mobile',
      note: 'I’ve known Leocadia since I was her trainee. Nobody has given out more numbers, or remembered more of them.',
      weekday: 2,
    },
    {
      person: 'Anselm Darkwah-Lowe',
      kind: 'joined',
      role: 'Developer Advocate',
      company: 'Larkhollow',
      weekday: 3,
    },
  ],
  // The podcast is worth more than its weight says: the editor lifts it to second place.
  arrange: (sections) => annotate(moveSection(sections, PODCAST_TITLE, 1), PANEL_TITLE, panelNote),
}

const panelNote = richText(
  paragraph('I am in the chair for this one, so the questions will be short. The answers I cannot promise.'),
)

function margin(): SampleStory {
  return {
    slug: 'cpaas-is-a-margin',
    title: 'CPaaS Is a Margin, Not a Market',
    url: 'https://ledger-and-line.example/cpaas-outlook',
    source: { name: 'Ledger & Line', author: 'Research desk', weekday: 1 },
    weight: 9,
    topics: ['CPaaS', 'Market figures'],
    companies: ['Larkhollow', 'Sundial Messaging'],
    commentary: ({ issueTitle, month }) => [
      paragraph(
        'Another outlook, another curve to the top right. This one adds up the sales of everybody who resells a text message and calls the sum a market. But when Sundial sells a message to Larkhollow, and Larkhollow sells it to a bank, that is one message and two sales. Add both and you have measured the length of the chain. #Truth_In_Numbers',
      ),
      quoteBlock({
        text: 'Revenue is counted at each participant and is not netted of termination cost.',
        attribution: 'Footnote 7',
        title: 'Programmable Communications Outlook',
        outlet: 'Ledger & Line',
        date: month(1),
        citeUrl: 'https://ledger-and-line.example/cpaas-outlook',
      }),
      paragraph('Ask three questions of any figure in this field:'),
      numberedList([
        'Is it what the last buyer paid, or what everybody invoiced?',
        'How much of it went straight through to the operators?',
        'What is left when the price of the message is taken off?',
      ]),
      paragraph(
        'The answer to the third is the business: identity, routing, support, and somebody who picks up the telephone. It is a smaller number and a better story. I made the same complaint about wholesale order counts in ',
        issueTitle(0),
        ', and I shall go on until a footnote becomes a headline.',
      ),
    ],
  }
}

function whoWasPaid(): SampleStory {
  return {
    slug: 'who-was-paid',
    title: 'The Caller Who Knew the Night Porter, Part 2',
    source: { name: 'Signal & Switch', weekday: 1 },
    weight: 7,
    topics: ['RTC security'],
    people: ['Tobiah Renkema'],
    series: { title: 'Voice Fraud Casebook', part: 2 },
    refersTo: [{ story: 'the-night-porter', kind: 'followsUp' }],
    commentary: ({ story }) => [
      paragraph(
        'In ',
        internalLink('stories', story('the-night-porter'), 'Part 1'),
        ' a hotel paid for nine thousand minutes to an island that has fewer telephones than that. Where did the money go? Not to the island.',
      ),
      paragraph(
        'A call to a high-cost range passes through four or five companies, and each keeps a little. Somewhere near the end one of them answers the call itself, plays a recording of breathing, and splits its share with whoever sent the traffic. The range was rented for the purpose. The breathing, I am told, is stock.',
      ),
      bulletList([
        [bold('The hotel'), ' pays within thirty days, because the contract says so.'],
        [bold('Its provider'), ' pays within fifteen, because otherwise it is cut off.'],
        [bold('The fraudster'), ' is paid within seven, because somebody competes for the business.'],
      ]),
      paragraph(
        'So the fix is not cleverer detection. It is to pay the end of the chain last. Hold settlement on new high-cost ranges for ninety days and the whole trade goes home. ',
        italic('Part 3 follows when the operators who told me this are ready to be named.'),
      ),
    ],
  }
}

function securityLetter(): SampleStory {
  return {
    slug: 'monthly-security-letter-6',
    title: 'Monthly Security Letter 6: Encrypt the Second Half of the Call',
    source: { name: 'Signal & Switch', weekday: 2 },
    weight: 6,
    topics: ['RTC security', 'Open source'],
    series: { title: 'Monthly Security Letter', part: 6 },
    commentary: () => [
      paragraph(
        'Everybody encrypts signalling to the front door. Then, behind the border controller, media runs in the clear from one rack to the next “because it is our own network”. It is your own network until somebody plugs in a laptop, and then it is a radio.',
      ),
      calloutBlock({
        style: 'warning',
        text: 'Check what your recorder stores. If it takes a copy of the media, it takes it before encryption, and keeps it after deletion.',
      }),
      paragraph('This month’s list, in order of effort:'),
      checkList([
        { text: 'SRTP on every leg, the inner ones too', checked: true },
        {
          text: 'Certificates that renew themselves, with an alarm for the day when they do not',
          checked: false,
        },
        { text: 'Relay credentials that expire in minutes, not in years', checked: false },
        {
          text: 'A page that says who may listen to a live call, and a log that says who did',
          checked: false,
        },
      ]),
      paragraph(
        'The first is a configuration file in every open-source server that I know, and ',
        link('https://www.rfc-editor.org/rfc/rfc5764', 'the way to agree on keys'),
        ' has been a standard since 2010. Nobody can say that we rushed.',
      ),
    ],
  }
}

function cancelling(): SampleStory {
  return {
    slug: 'an-api-for-changing-your-mind',
    title: 'An API for Changing Your Mind',
    url: 'https://interconnect-weekly.example/cancelling',
    source: { name: 'Interconnect Weekly', weekday: 2 },
    weight: 6,
    topics: ['Cloud wholesale'],
    companies: ['Brackenwire', 'Tidewick Mobile'],
    commentary: ({ issue, issueTitle }) => [
      paragraph(
        'Last week I wrote that both sides must be able to cancel by machine (',
        internalLink('issues', issue(0), issueTitle(0)),
        '). Four of you replied that no sales director would ever sign that off. Tidewick’s just did: an order to Brackenwire can be withdrawn until the moment when a van leaves the yard.',
      ),
      paragraph(
        'The result is the opposite of what was feared. Orders went ',
        bold('up'),
        '. People try what they can undo. Any shop with a returns desk could have told us that, and one of the two companies hired its product manager from exactly such a shop.',
      ),
    ],
  }
}

function notASupplier(): SampleStory {
  return {
    slug: 'open-source-is-not-a-supplier',
    title: 'Open Source Is Not a Supplier',
    url: 'https://media-relay.example/blog/sending-invoices',
    source: { name: 'Media relay project', author: 'Rufus Tamang-Ellery', weekday: 3 },
    weight: 5,
    topics: ['Open source'],
    people: ['Rufus Tamang-Ellery'],
    companies: ['Quillmere'],
    commentary: ({ person }) => [
      paragraph(
        internalLink('people', person('Rufus Tamang-Ellery'), 'Rufus Tamang-Ellery'),
        ' keeps a media relay alive in his evenings, and has published the longest questionnaire that a bank ever sent him: 214 questions, among them the name of his deputy head of physical security. His reply is one line, and it is a price list.',
      ),
      paragraph(
        'He is right. A licence gives you the code; it does not give you a person. If your call centre falls over when he goes on holiday, then you have a supplier whom you have not paid. Quillmere has done the decent thing and pays for two days a week of his time. (Quillmere is ',
        bold('a sponsor of my Switchyard Summit'),
        ', so weigh my praise accordingly; I would say it anyway.)',
      ),
    ],
  }
}

function podcast(): SampleStory {
  return {
    slug: 'podcast-15',
    title: PODCAST_TITLE,
    url: 'https://podcast.signal-and-switch.example/15',
    kind: 'podcast',
    source: { name: 'Signal & Switch', weekday: 3 },
    weight: 4,
    topics: ['Podcasts', 'Open source'],
    people: ['Ines Varghese-Holt'],
    companies: ['Copperjay'],
    series: { title: 'Signal & Switch Podcast', part: 15 },
    commentary: () => [
      paragraph(
        'Ines Varghese-Holt built a working exchange out of three second-hand boxes to explain to her children what she does. They were unmoved; I was not. Forty minutes on why standards people should have to run what they write.',
      ),
      embedBlock({
        url: 'https://podcast.signal-and-switch.example/15',
        title: 'Signal & Switch Podcast 15: Ines Varghese-Holt on the exchange on the kitchen table',
      }),
      paragraph('At 12:40 the thing rings, and you can hear somebody drop a spoon. 🥄'),
    ],
  }
}

function panel(): SampleStory {
  return {
    slug: 'panel-answering-machine',
    title: PANEL_TITLE,
    url: 'https://parleyforge.example/panel',
    kind: 'event',
    source: { name: 'Parleyforge', weekday: 4 },
    weight: 4,
    topics: ['Events', 'vCon'],
    people: ['Petra Valdivieso-Kerr'],
    companies: ['Parleyforge'],
    event: { week: 5, weekday: 3, days: 1, place: 'Online', url: 'https://parleyforge.example/panel' },
    commentary: ({ tell }) => [
      paragraph(
        'An hour online on ',
        bold(tell(5, 3)),
        ' about software that answers the telephone: who is liable for what it promises, and who keeps the recording. Petra Valdivieso-Kerr takes the side of the law, which will be a change for the law.',
      ),
    ],
  }
}

function rabbit(): SampleStory {
  return {
    slug: 'the-rabbit-that-tests-everything',
    title: 'The Rabbit That Tests Everything',
    url: 'https://peach.blender.org',
    kind: 'video',
    source: { name: 'Blender Foundation', weekday: 4 },
    weight: 2,
    topics: ['Open source'],
    commentary: () => [
      paragraph(
        'Half of all video calls in laboratories are between an engineer and this rabbit: ',
        italic('Big Buck Bunny'),
        ', made with open tools and given away, so that every codec on earth has been tried on his ears. 🐰',
      ),
      embedBlock({
        url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
        title: 'Big Buck Bunny, the open film by the Blender Foundation',
        thumbnailUrl: 'https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg',
      }),
    ],
  }
}
