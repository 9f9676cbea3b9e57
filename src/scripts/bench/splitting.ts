import { join } from 'node:path'

import { splitIssue } from '../../core/split/index.js'
import { median } from './median.js'
import { ASPECTS, FIXTURE_CONTEXT, readFixtures, score } from './splitScore.js'

const FIXTURES = join(import.meta.dirname, '../../../test/fixtures/split')
const ROUNDS = 15

export interface SplitFigure {
  figure: string
  value: number
  unit: string
  detail: object
}

/** Precision and recall of the splitter over the hand-written issues, by format, and how long one takes. */
export function benchSplitting(): SplitFigure[] {
  const fixtures = readFixtures(FIXTURES)
  const figures = (['html', 'markdown', 'text'] as const).flatMap((format) => {
    const ofFormat = fixtures.filter(({ source }) => source.body.format === format)
    const target = format === 'html' ? '>= 0.98' : '>= 0.95'
    return ASPECTS.flatMap((aspect) => {
      const { precision, recall } = score(ofFormat, aspect)
      const detail = { target, issues: ofFormat.length }
      return [
        { figure: `splitting ${format}: precision of ${aspect}`, value: precision, unit: '', detail },
        { figure: `splitting ${format}: recall of ${aspect}`, value: recall, unit: '', detail },
      ]
    })
  })
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    for (const { source } of fixtures) splitIssue(source, FIXTURE_CONTEXT)
    return (performance.now() - start) / fixtures.length
  })
  return [
    ...figures,
    { figure: 'split one issue', value: median(times), unit: 'ms', detail: { issues: fixtures.length } },
  ]
}
