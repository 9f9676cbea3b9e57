export interface SamplePicture {
  key: string
  alt: string
  caption: string
  credit: string
  /** SVG, 960 by 480. Shapes alone: fonts differ from machine to machine. */
  drawing: string
}

const CREDIT = 'Drawn for Signal & Switch'
const INK = '#1f3b4d'
const RED = '#d1495b'
const GOLD = '#edae49'
const SEA = '#66a3a1'

export const PICTURES: SamplePicture[] = [
  {
    key: 'three-counters',
    alt: 'Three counters in a row, each taller than the one before it, and one coin on each.',
    caption: 'Three counters, three tills: brand, campaign, message.',
    credit: CREDIT,
    drawing: canvas(
      [0, 1, 2].map(
        (step) =>
          `<rect x="${120 + step * 260}" y="${330 - step * 80}" width="200" height="${90 + step * 80}" rx="10" fill="${[SEA, GOLD, RED][step]}"/>
           <circle cx="${220 + step * 260}" cy="${290 - step * 80}" r="28" fill="${INK}"/>`,
      ),
    ),
  },
  {
    key: 'exchange-hall',
    alt: 'Eight operators around one exchange; a red line shows a single order passing through it.',
    caption: 'One order, two operators, no spreadsheet.',
    credit: CREDIT,
    drawing: canvas([
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((spoke) => {
        const angle = (spoke * Math.PI) / 4
        const [x, y] = [Math.round(480 + 330 * Math.cos(angle)), Math.round(240 + 170 * Math.sin(angle))]
        const line = spoke === 0 || spoke === 3 ? RED : SEA
        return `<line x1="480" y1="240" x2="${x}" y2="${y}" stroke="${line}" stroke-width="8"/><circle cx="${x}" cy="${y}" r="26" fill="${INK}"/>`
      }),
      `<rect x="420" y="180" width="120" height="120" rx="16" fill="${GOLD}"/>`,
    ]),
  },
  {
    key: 'sealed-conversation',
    alt: 'An open envelope that holds three cards of different colours, with a seal on its front.',
    caption: 'Parties, recording, analysis: one envelope, one seal.',
    credit: CREDIT,
    drawing: canvas([
      ...[SEA, GOLD, RED].map(
        (colour, card) =>
          `<rect x="${270 + card * 90}" y="${70 + card * 30}" width="240" height="240" rx="12" fill="${colour}"/>`,
      ),
      `<path d="M200 220 L480 350 L760 220 L760 430 L200 430 Z" fill="${INK}"/>`,
      `<circle cx="480" cy="380" r="34" fill="${GOLD}"/>`,
    ]),
  },
]

function canvas(shapes: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="480"><rect width="960" height="480" fill="#f6f1e7"/>${shapes.join('')}</svg>`
}
