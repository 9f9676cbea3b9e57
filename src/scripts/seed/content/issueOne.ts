import {
  bulletList,
  calloutBlock,
  image,
  internalLink,
  link,
  numberedList,
  paragraph,
  quoteBlock,
  richText,
  table,
} from '../../../core/richtext/index.js'
import { introduce, lastItemFirst } from '../arrange.js'
import { bold, italic } from './marks.js'
import { LAST_SECTION } from './publication.js'
import type { SampleIssue, SampleStory } from './types.js'

const TRILOGY = 'TCR Trilogy'

/** A trilogy in one section, the first part of a casebook, an event, and a museum that rings. */
export const ISSUE_ONE: SampleIssue = {
  week: 0,
  stories: [...trilogy(), wholesale(), nightPorter(), plainWords(), summit(), museum()],
  moves: [
    {
      person: 'Ines Varghese-Holt',
      kind: 'joined',
      role: 'Head of Standards',
      company: 'Copperjay',
      fromRole: 'Principal Engineer',
      fromCompany: 'Larkhollow',
      note: 'I’ve known Ines since a plugfest in Lisbon where hers was the only implementation that worked, and she lent it to everybody.',
      weekday: 0,
    },
    {
      person: 'Odalys Marchetti-Brown',
      kind: 'left',
      fromRole: 'VP Product',
      fromCompany: 'Sundial Messaging',
      note: 'I’ve known Odalys since we shared a broken lift in Denver. She will not be idle long.',
      weekday: 1,
    },
    {
      person: 'Hamish Okonjo-Reid',
      kind: 'promoted',
      role: 'Chief Commercial Officer',
      company: 'Quillmere',
      fromRole: 'Director of Wholesale Pricing',
      note: 'I’ve known Hamish since his first summit talk, on why every tariff has a ghost in it.',
      weekday: 2,
    },
    {
      person: 'Fergal Nwosu-Tate',
      kind: 'joined',
      role: 'Fraud Operations Lead',
      company: 'Tidewick Mobile',
      weekday: 3,
    },
  ],
  arrange: (sections) => lastItemFirst(introduce(sections, TRILOGY, trilogyIntroduction), LAST_SECTION),
}

const trilogyIntroduction = richText(
  paragraph(
    'More of you write to me about ',
    link('https://www.campaignregistry.com', 'The Campaign Registry'),
    ' than about anything else, and mostly on the day when a campaign was turned down. So here are three short pieces: what the registry is for, what it asks of a small sender, and what to have ready before you knock.',
  ),
)

function trilogy(): SampleStory[] {
  const part = { topics: ['TCR'], source: { name: 'Signal & Switch', weekday: 1 } }
  return [
    {
      ...part,
      slug: 'a-register-is-not-a-filter',
      title: 'A Register Is Not a Filter',
      url: 'https://www.campaignregistry.com',
      weight: 9,
      series: { title: TRILOGY, part: 1 },
      commentary: () => [
        paragraph(
          'Before a business may text Americans from an ordinary ten-digit number (10DLC, in the jargon), somebody has to write down ',
          bold('who it is'),
          ' and ',
          bold('what it means to send'),
          '. That is the whole idea: a brand, a campaign, and a link between the two that every operator can look up.',
        ),
        paragraph(
          'Note what is missing. A register does not read messages. It cannot tell a dentist’s reminder from a fake parcel notice; it can only say which company claimed the number. Filtering still happens later, at each operator, by rules that each keeps to itself. When people tell me that “the registry blocked us”, nine times in ten they mean an operator’s filter, and they have been shouting at the wrong door.',
        ),
        paragraph(
          'My view is that the idea is right and the boundary is blurred. Identity belongs in one public place. Judgement on content does not, and the two should have separate names, separate appeals and separate invoices.',
        ),
      ],
    },
    {
      ...part,
      slug: 'what-it-asks-of-a-small-sender',
      title: 'What It Asks of a Small Sender',
      weight: 9,
      series: { title: TRILOGY, part: 2 },
      commentary: ({ picture }) => [
        paragraph(
          'Take a garden centre with one shop and four hundred customers who like to know when the tomatoes are in. It meets three counters, and there is a till on each.',
        ),
        image(picture('three-counters')),
        table([
          ['Counter', 'Who sets the price', 'How often'],
          ['Brand registration', 'Registry, passed on by your provider', 'Once'],
          ['Vetting', 'A vetting partner', 'Once, and again if you contest the score'],
          ['Campaign', 'Registry, passed on by your provider', 'Every month it is live'],
          ['Surcharge', 'Each operator', 'Every message'],
        ]),
        paragraph(
          'I have left the prices out on purpose: they change, and they are the smaller part. The larger part is an afternoon of somebody’s time to gather a tax number that matches the letterhead, a privacy page that mentions texting, and a picture of the form on which people said yes. For a bank that is nothing. For the garden centre it is the reason why it goes back to a chat app.',
        ),
        paragraph(
          'A lighter lane for small, local senders would cost little. Cap the volume, skip the vetting, and let the cap do the policing. 🍅',
        ),
      ],
    },
    {
      ...part,
      slug: 'five-things-before-you-knock',
      title: 'Five Things to Have Ready Before You Knock',
      weight: 8,
      series: { title: TRILOGY, part: 3 },
      commentary: () => [
        paragraph(
          'Most refusals that readers forward to me come down to the same five gaps. Close them first:',
        ),
        numberedList([
          [bold('One legal name. '), 'The one on the tax record, letter for letter, comma included.'],
          [bold('A site that answers. '), 'A page under construction reads as a front.'],
          [
            bold('Consent you can show. '),
            'A screenshot of the box that people ticked, with the box unticked.',
          ],
          [bold('Samples that look like you. '), 'Name the business in every one, and show how to stop.'],
          [bold('One purpose a campaign. '), 'Reminders and offers together are two campaigns in one coat.'],
        ]),
        paragraph(
          'Then keep the answers in a file of your own. You will register again: with the next provider, in the next country, or after the next merger. The register is somebody else’s memory; have yours as well.',
        ),
      ],
    },
  ]
}

function wholesale(): SampleStory {
  return {
    slug: 'the-wholesale-desk-without-a-desk',
    title: 'The Wholesale Desk Without a Desk',
    url: 'https://interconnect-weekly.example/ordering-by-api',
    source: { name: 'Interconnect Weekly', author: 'Our correspondent', weekday: 2 },
    weight: 7,
    topics: ['Cloud wholesale', 'Market figures'],
    companies: ['Brackenwire'],
    commentary: ({ picture, month }) => [
      paragraph(
        'Operators buy from each other all day long, and in most of them the buying is still done by two people, a spreadsheet and a long lunch. Brackenwire says that four in five of its wholesale orders now arrive through an interface instead. I asked what the fifth one is. “Anything with a ditch in it,” they said, which is an honest answer. #Truth_In_Numbers',
      ),
      quoteBlock({
        text: 'We did not lose the relationship when we lost the spreadsheet. We found out which part of it was the relationship.',
        attribution: 'Head of carrier sales, Brackenwire',
        title: 'Ordering by API, one year on',
        outlet: 'Interconnect Weekly',
        date: month(0),
        citeUrl: 'https://interconnect-weekly.example/ordering-by-api',
      }),
      image(picture('exchange-hall')),
      paragraph('What has to be true before this works for you:'),
      bulletList([
        'an address means the same place in both companies (it never does at first);',
        'a price is a price for thirty days, not a mood;',
        ['both sides can ', bold('cancel'), ' by machine, not only order;'],
        'somebody owns the mapping, by name, with a telephone.',
      ]),
      paragraph(
        'The standards for it exist: the ',
        link('https://www.mplify.net', 'industry forum formerly called MEF'),
        ' has spent years on how operators quote, order and complain to each other by machine. What is short is not specification. It is the will to clean an address book.',
      ),
    ],
  }
}

function nightPorter(): SampleStory {
  return {
    slug: 'the-night-porter',
    title: 'The Caller Who Knew the Night Porter, Part 1',
    source: { name: 'Signal & Switch', weekday: 2 },
    weight: 6,
    topics: ['RTC security'],
    people: ['Tobiah Renkema'],
    series: { title: 'Voice Fraud Casebook', part: 1 },
    commentary: ({ person }) => [
      paragraph(
        'A hotel, three in the morning. The caller has the porter’s first name, the general manager’s first name, and a voice in a hurry. He asks only to be put through to an outside line. By breakfast the hotel has paid for nine thousand minutes to a small island.',
      ),
      paragraph(
        'Nothing was hacked. The switchboard did what it was told, by somebody who was told that it was urgent. ',
        internalLink('people', person('Tobiah Renkema'), 'Tobiah Renkema'),
        ', who has sat on more fraud desks than most, has a rule for it: ',
        italic('the attack is always on the person whose job is to be helpful.'),
      ),
      calloutBlock({
        style: 'tip',
        text: 'Tonight: ask your provider to bar international premium destinations by default, and to set a daily ceiling in money, not in minutes.',
      }),
      paragraph('Next week in Part 2: who was paid, and how long the money takes to arrive.'),
    ],
  }
}

function plainWords(): SampleStory {
  return {
    slug: 'vcon-in-plain-words',
    title: 'vCon in Plain Words',
    url: 'https://datatracker.ietf.org/wg/vcon/about/',
    source: { name: 'IETF', weekday: 3 },
    weight: 5,
    topics: ['vCon', 'Open source'],
    companies: ['Copperjay'],
    commentary: () => [
      paragraph(
        'A recorded call today is a sound file in one system, a transcript in a second, a customer number in a third, and consent in a drawer. The ',
        link('https://datatracker.ietf.org/wg/vcon/about/', 'vCon working group'),
        ' at the IETF proposes one container for all of it: who took part, what was said, what was made of it, and what was attached.',
      ),
      paragraph(
        'It is plain JSON, it can be signed so that you notice changes, and it can be encrypted so that you do not notice contents. That is all. The best standards are the ones that you could have thought of yourself, on a good day.',
      ),
      paragraph(
        'Why should a telecoms reader mind? Because whoever can hand over a conversation whole, with its history, can change supplier. Expect the applause to come from buyers. 👏',
      ),
    ],
  }
}

function summit(): SampleStory {
  return {
    slug: 'switchyard-summit-programme',
    title: 'Switchyard Summit: the Programme Is Open',
    url: 'https://switchyard-summit.example',
    kind: 'event',
    source: { name: 'Switchyard Summit', weekday: 4 },
    weight: 5,
    topics: ['Events'],
    people: ['Hamish Okonjo-Reid'],
    companies: ['Quillmere'],
    event: {
      week: 11,
      weekday: 1,
      days: 2,
      place: 'Old Sorting Office, Bristol, United Kingdom',
      url: 'https://switchyard-summit.example',
    },
    commentary: ({ tell, company }) => [
      paragraph(
        'My own event, so discount what follows. Two days in Bristol from ',
        bold(tell(11, 1)),
        ', one track, no panels of five people agreeing. Every talk ends with ten minutes in which the room may say that it does not believe a word.',
      ),
      paragraph(
        'Hamish Okonjo-Reid of ',
        internalLink('companies', company('Quillmere'), 'Quillmere'),
        ' opens it with what a wholesale price is made of. For the record, Quillmere also ',
        bold('sponsors the summit'),
        '; it has no say in the programme, and none in this newsletter.',
      ),
      paragraph('Still wanted:'),
      bulletList([
        [bold('Speakers'), ' with something that failed and the figures to show it;'],
        [bold('Sponsors'), ' for the evening, the stream and the students’ tickets;'],
        [bold('Students'), ', who come free if they ask a question.'],
      ]),
    ],
  }
}

function museum(): SampleStory {
  return {
    slug: 'a-museum-line-that-still-rings',
    title: 'A Museum Line That Still Rings',
    url: 'https://harbour-telephone-museum.example/hello',
    source: { name: 'Harbour Telephone Museum', weekday: 4 },
    weight: 1,
    topics: [],
    commentary: () => [
      paragraph(
        'A small museum has put its oldest exchange back on the public network. ',
        link('https://harbour-telephone-museum.example/hello', 'Dial it'),
        ' and you hear the selectors climb. It is the most honest progress bar ever built. 🔔',
      ),
    ],
  }
}
