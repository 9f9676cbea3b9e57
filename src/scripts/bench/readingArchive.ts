import { readSources } from '../../../plugins/archive/readers/index.js'
import { largeExport } from './largeExport.js'

const MB = 1e6
const SIZE = 500 * MB

/** Time to read an export of WordPress of 500 MB, and by how much the process grew meanwhile. */
export async function benchReading(): Promise<{ seconds: number; megabytes: number; documents: number }> {
  const before = process.memoryUsage().rss
  const start = performance.now()
  let highest = before
  let documents = 0
  for await (const { kind } of readSources([{ name: 'large.xml', open: () => largeExport(SIZE) }])) {
    if (kind === 'document') documents += 1
    highest = Math.max(highest, process.memoryUsage().rss)
  }
  return { seconds: (performance.now() - start) / 1000, megabytes: (highest - before) / MB, documents }
}
