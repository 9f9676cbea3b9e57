export interface SampleCompany {
  name: string
  aliases?: string[]
  url: string
  /** Weeks of the sample over which it sponsors the newsletter's summit. */
  sponsors?: { fromWeek: number; toWeek: number }
}

/** All invented: nobody is praised or scolded here who could mind. */
export const COMPANIES: SampleCompany[] = [
  {
    name: 'Quillmere',
    aliases: ['Quillmere Exchange'],
    url: 'https://quillmere.example',
    sponsors: { fromWeek: -8, toWeek: 40 },
  },
  { name: 'Larkhollow', aliases: ['Larkhollow Voice'], url: 'https://larkhollow.example' },
  { name: 'Brackenwire', url: 'https://brackenwire.example' },
  { name: 'Tidewick Mobile', aliases: ['Tidewick'], url: 'https://tidewick.example' },
  { name: 'Copperjay', aliases: ['Copperjay Labs'], url: 'https://copperjay.example' },
  { name: 'Parleyforge', url: 'https://parleyforge.example' },
  { name: 'Sundial Messaging', aliases: ['Sundial'], url: 'https://sundial-messaging.example' },
  { name: 'Evening Relay', url: 'https://evening-relay.example' },
  { name: 'Otter & Hare', aliases: ['O&H'], url: 'https://otter-and-hare.example' },
]
