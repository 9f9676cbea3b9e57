import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import type { Payload } from 'payload'

import { importArchive } from '../../../plugins/archive/operations/importArchive.js'
import type { Source } from '../../../plugins/archive/options.js'
import { addWeeks } from '../../core/calendar/index.js'

const STORIES = 6
const FIRST_WEEK = { year: 2015, week: 1 }
const SENTENCE =
  'The registry answered the carriers late, and what it said left the aggregators where they were. '

export interface ImportTimes {
  seconds: number
  imported: number
  /** Megabytes at the beginning and after each tenth of the way. */
  curve: Megabytes[]
}

/** `live` is what a full collection leaves, and grows where something is kept; `resident` is what the process holds. */
interface Megabytes {
  live: number
  resident: number
}

/** Imports years of issues from one text file, from the reading to the last link. */
export async function benchImporting(payload: Payload, issues: number): Promise<ImportTimes> {
  const publication = await payload.create({
    collection: 'publications',
    data: {
      name: 'Old Letter',
      timezone: 'UTC',
      cadence: 'weekly',
      titleTemplate: '{name} Week {week} {year}',
    },
    overrideAccess: true,
  })
  const sources: Source[] = Array.from({ length: issues }, (_, n) => sourceOf(n))
  const curve: Megabytes[] = [megabytes()]
  const begin = performance.now()
  const report = await importArchive({
    payload,
    publication: publication.id,
    sources,
    onProgress: (done, total) => {
      if (total > 0 && done >= (curve.length * total) / 10 && curve.length <= 10) curve.push(megabytes())
    },
  })
  return { seconds: (performance.now() - begin) / 1000, imported: report.counts.imported, curve }
}

function sourceOf(n: number): Source {
  const { year, week } = addWeeks(FIRST_WEEK, n)
  const stories = Array.from(
    { length: STORIES },
    (_, s) =>
      `<h2>Story ${s + 1} of week ${week} ${year}</h2><p>${SENTENCE.repeat(8)} See <a href="https://source.example/${year}/${week}/${s}">the report</a>, and Old Letter Week ${Math.max(1, week - 1)} ${year}.</p><ul><li>One</li><li>Two</li></ul>`,
  )
  const people = `<h2>People</h2><p>Ann Number${n} is now editor at Company Number${n % 40}.</p>`
  const page = `<!doctype html><html><head><title>Old Letter Week ${week} ${year}</title></head><body><article><h1>Old Letter Week ${week} ${year}</h1>${stories.join('')}${people}</article></body></html>`
  const bytes = new TextEncoder().encode(page)
  return {
    name: `week-${String(n).padStart(4, '0')}.html`,
    open: async function* open() {
      yield await Promise.resolve(bytes)
    },
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function megabytes(): Megabytes {
  collect()
  const { heapUsed, rss } = process.memoryUsage()
  return { live: Math.round(heapUsed / 2 ** 20), resident: Math.round(rss / 2 ** 20) }
}
