/** The fixed words of every output of an issue. Each renderer takes them from here, so that all say the same. */
export const words = {
  covered: 'Covered this week',
  source: 'Source',
  disclosure: 'Disclosure',
  /** The sentence after {@link words.disclosure}: "Larkhollow sponsors Signal & Switch." */
  sponsors: (company: string, publication: string): string => `${company} sponsors ${publication}.`,
  corrections: 'Corrections',
  references: 'Refers to',
  by: (author: string): string => `By ${author}`,
  published: (day: string): string => `Published ${day}`,
  corrected: 'Corrected',
  readingTime: (minutes: number): string => `${minutes} min read`,
  series: (title: string, part: number | null): string => (part === null ? title : `${title}, part ${part}`),
  storyKinds: { event: 'Event', podcast: 'Podcast', report: 'Report', story: 'Story', video: 'Video' },
  /** What this issue does to an older text: "Follows up: Week 29". */
  referenceKinds: {
    contradicts: 'Contradicts',
    corrects: 'Corrects',
    followsUp: 'Follows up',
    mentions: 'Mentions',
    quotes: 'Quotes',
  },
  eventPage: 'Event page',
  topics: 'Topics',
  inThisStory: 'In this story',
  share: 'Share this issue',
  shareByMail: 'Email',
  skipToContent: 'Skip to content',
  table: 'Table',
  taskDone: 'Done',
  taskOpen: 'To do',
} as const
