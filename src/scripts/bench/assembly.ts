import {
  assemble,
  type AssemblyInput,
  defaultLayout,
  type StoryCandidate,
} from '../../core/assembly/index.js'
import { median } from './median.js'

const CANDIDATES = 1_000
const WARM_UP_RUNS = 20
const RUNS = 50

/** Times one pure assembly of 1,000 candidates into an empty issue; the median of the runs after warm-up, in ms. */
export function benchAssembly(): { name: string; medianMs: number; runs: number } {
  const input = candidatesOfOneWeek()
  for (let run = 0; run < WARM_UP_RUNS; run++) timed(input)
  const times = Array.from({ length: RUNS }, () => timed(input))
  return { name: `assemble ${CANDIDATES} candidates`, medianMs: median(times), runs: RUNS }
}

function timed(input: AssemblyInput): number {
  const start = performance.now()
  assemble(input)
  return performance.now() - start
}

/** 900 stories, a tenth of them parts of series, a tenth outside the week, and 100 moves; all four kinds of row. */
function candidatesOfOneWeek(): AssemblyInput {
  let ids = 0
  const newId = () => `id${++ids}`
  const [each, moves] = defaultLayout(newId)
  if (!each || !moves) throw new Error('The default layout has two rows')
  const topics = Array.from({ length: 20 }, (_, index) => `topic${index}`)
  return {
    layout: [
      each,
      { ...each, id: newId(), kind: 'group', heading: 'Events', kinds: ['event'], sort: 'newest' },
      { ...each, id: newId(), kind: 'topics', topics: topics.slice(0, 5), minWeight: 3, maximum: 10 },
      { ...moves, smallStoriesUpTo: 2 },
    ],
    period: {
      start: '2023-08-27T23:00:00.000Z',
      end: '2023-09-03T23:00:00.000Z',
      weeks: [{ year: 2023, week: 35 }],
      label: '28 August to 3 September 2023',
      timezone: 'Europe/London',
    },
    sections: [],
    removed: { stories: [], moves: [] },
    stories: Array.from({ length: CANDIDATES * 0.9 }, (_, index) => storyNumber(index, topics)),
    moves: Array.from({ length: CANDIDATES * 0.1 }, (_, index) => ({
      id: `move${index}`,
      label: `Person ${(index * 37) % 100}`,
      effectiveOn: index % 2 ? `2023-08-${28 + (index % 4)}` : null,
      targetWeek: null,
      createdAt: `2023-08-29T09:00:00.${String(index).padStart(3, '0')}Z`,
      standsIn: null,
    })),
    topicNames: Object.fromEntries(topics.map((topic) => [topic, `Name of ${topic}`])),
    companyNames: {},
    newId,
  }
}

function storyNumber(index: number, topics: string[]): StoryCandidate {
  return {
    id: `story${index}`,
    title: `Story ${(index * 7919) % 1_000}`,
    kind: index % 12 === 0 ? 'event' : 'story',
    stage: 'written',
    weight: index % 11,
    topics: index % 3 === 0 ? topics.filter((_, at) => at % 20 === index % 20) : [],
    companies: [],
    series: index % 10 === 0 ? { title: `Series ${index % 30}`, part: index } : null,
    targetWeek: index % 2 === 0 ? { year: 2023, week: 35 } : null,
    publishedAt: index % 10 === 1 ? '2023-08-12T10:00:00.000Z' : '2023-08-30T10:00:00.000Z',
    createdAt: `2023-08-29T09:00:00.${String(index).padStart(3, '0')}Z`,
    standsIn: null,
  }
}
