import { link, paragraph, type RichTextNode } from '../../../core/richtext/index.js'

export interface SamplePerson {
  name: string
  links?: { label: string; url: string }[]
  bio?: RichTextNode[]
}

/** All invented. */
export const PEOPLE: SamplePerson[] = [
  {
    name: 'Ines Varghese-Holt',
    links: [{ label: 'Her notes', url: 'https://ines.copperjay.example' }],
    bio: [
      paragraph(
        'Wrote the first open test bench for conversation containers, and still answers questions about it. See ',
        link('https://ines.copperjay.example', 'her notes'),
        '.',
      ),
    ],
  },
  {
    name: 'Tobiah Renkema',
    bio: [paragraph('Has run voice fraud desks at three operators, and taught at none of them.')],
  },
  {
    name: 'Odalys Marchetti-Brown',
    bio: [paragraph('Product manager of two messaging platforms; founder of a third.')],
  },
  { name: 'Fergal Nwosu-Tate' },
  { name: 'Saoirse Lindqvist-Abe' },
  {
    name: 'Hamish Okonjo-Reid',
    bio: [paragraph('Wholesale pricing, by way of a degree in medieval tolls.')],
  },
  { name: 'Petra Valdivieso-Kerr' },
  { name: 'Anselm Darkwah-Lowe' },
  { name: 'Yuki Brannigan-Osei' },
  { name: 'Leocadia Strandberg' },
  {
    name: 'Rufus Tamang-Ellery',
    bio: [paragraph('Maintains a media relay that you have probably used today.')],
  },
  { name: 'Bettina Achterwald' },
  { name: 'Kofi Llewellyn-Marsh' },
  { name: 'Delphine Ashgrove-Roy' },
]
