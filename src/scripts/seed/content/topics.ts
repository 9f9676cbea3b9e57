export interface SampleTopic {
  name: string
  keywords: string[]
  description: string
  parent?: string
}

/** What the newsletter keeps coming back to. Parents stand before their children. */
export const TOPICS: SampleTopic[] = [
  {
    name: 'Business messaging',
    keywords: ['A2P', 'SMS', 'RCS'],
    description: 'Messages that organisations send to people, and what it takes to have them delivered.',
  },
  {
    name: 'TCR',
    keywords: ['10DLC', 'campaign registry', 'The Campaign Registry'],
    description:
      'The Campaign Registry, and the rules for texting from ordinary ten-digit numbers in the United States.',
    parent: 'Business messaging',
  },
  {
    name: 'RTC security',
    keywords: ['STIR/SHAKEN', 'voice fraud', 'toll fraud', 'SRTP'],
    description: 'What goes wrong on voice and video lines, and how to stop it.',
  },
  {
    name: 'Cloud wholesale',
    keywords: ['wholesale', 'LSO', 'interconnect'],
    description: 'Operators selling to operators, and the software that takes the place of the spreadsheet.',
  },
  {
    name: 'CPaaS',
    keywords: ['programmable communications', 'communications API'],
    description: 'Voice, messages and identity as something a developer can call.',
  },
  {
    name: 'vCon',
    keywords: ['conversation container', 'virtualized conversations'],
    description:
      'The IETF’s work on one container for a conversation: who, what was said, what was made of it.',
  },
  {
    name: 'Open source',
    keywords: ['open source telecom', 'Kamailio', 'FreeSWITCH', 'Asterisk'],
    description: 'The projects that carry more of the world’s calls than most of their users know.',
  },
  {
    name: 'Market figures',
    keywords: ['Truth_In_Numbers'],
    description: 'Forecasts, shares and surveys, read with a pencil in hand.',
  },
  {
    name: 'Events',
    keywords: ['conference', 'summit', 'panel'],
    description: 'Where to meet, and whether it is worth the fare.',
  },
  { name: 'Podcasts', keywords: ['podcast'], description: 'Conversations from our own kitchen table.' },
]
