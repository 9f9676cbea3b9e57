'use client'

import { useWords } from '../../../ui/useWords.js'
import type { DayFigure } from '../../../../src/core/delivery/tracking/trackingFigures.js'

const WIDTH = 640
const HEIGHT = 160
/** Room for the days below, and for the figures above the highest bar. */
const FOOT = 30
const HEAD = 24
const WIDEST_BAR = 34
/** Of more days, every other is named. */
const FEW_DAYS = 7
const SERIES = ['opens', 'clicks'] as const

/** Opens and clicks of each day as bars beside each other, and the same as a table. */
export function DayChart({ days }: { days: readonly DayFigure[] }) {
  const { i18n, t } = useWords()
  const day = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const number = (value: number) => value.toLocaleString(i18n.language)
  const most = Math.max(1, ...days.flatMap(({ opens, clicks }) => [opens, clicks]))
  const step = WIDTH / Math.max(days.length, 4)
  const bar = Math.min(WIDEST_BAR, step * 0.36)
  const floor = HEIGHT - FOOT
  const rows = days.map((figure) => ({ ...figure, name: day.format(new Date(figure.day)) }))
  const label = t('masthead:statisticsByDay')

  return (
    <figure className={days.length > FEW_DAYS ? 'masthead-days masthead-days--many' : 'masthead-days'}>
      <figcaption>
        {label}
        {SERIES.map((name) => (
          <span className={`masthead-days__key masthead-days__key--${name}`} key={name}>
            {t(`masthead:statistics_${name}`)}
          </span>
        ))}
      </figcaption>
      <svg aria-label={label} role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        {rows.map((row, at) => (
          <g key={row.day}>
            {SERIES.map((name, place) => {
              const height = (row[name] / most) * (floor - HEAD)
              const x = step * (at + 0.5) + (place - 1) * (bar + 1)
              return (
                <g key={name}>
                  <rect
                    className={`masthead-days__bar masthead-days__bar--${name}`}
                    height={height}
                    width={bar}
                    x={x}
                    y={floor - height}
                  />
                  {row[name] > 0 ? (
                    <text
                      className="masthead-days__figure"
                      textAnchor="middle"
                      x={x + bar / 2}
                      y={floor - height - 6}
                    >
                      {number(row[name])}
                    </text>
                  ) : null}
                </g>
              )
            })}
            {days.length <= FEW_DAYS || at % 2 === 0 ? (
              <text className="masthead-days__day" textAnchor="middle" x={step * (at + 0.5)} y={HEIGHT - 8}>
                {row.name}
              </text>
            ) : null}
          </g>
        ))}
        <line className="masthead-days__floor" x1={0} x2={WIDTH} y1={floor} y2={floor} />
      </svg>
      <details>
        <summary>{t('masthead:statisticsAsTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('masthead:statisticsDay')}</th>
              {SERIES.map((name) => (
                <th key={name} scope="col">
                  {t(`masthead:statistics_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.day}>
                <th scope="row">{row.name}</th>
                {SERIES.map((name) => (
                  <td key={name}>{number(row[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
