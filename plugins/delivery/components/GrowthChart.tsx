import type { SubscriberFigures } from '../operations/subscriberFigures.js'

interface Props {
  growth: SubscriberFigures['growth']
  label: string
  language: string
}

const WIDTH = 640
const HEIGHT = 140
/** Room for the words below, and for the number above the highest point. */
const FOOT = 22
const HEAD = 22

/** How many were active at the end of each month, as a line over an area. Every figure is in its words too. */
export function GrowthChart({ growth, label, language }: Props) {
  const months = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(language)
  const most = Math.max(1, ...growth.map(({ active }) => active))
  const step = WIDTH / growth.length
  const points = growth.map(({ active, month }, at) => ({
    x: step * (at + 0.5),
    y: HEIGHT - FOOT - (active / most) * (HEIGHT - FOOT - HEAD),
    active: numbers.format(active),
    month: months.format(month),
  }))
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ')
  const words = points.map(({ active, month }) => `${month} ${active}`).join(', ')
  const floor = HEIGHT - FOOT

  return (
    <figure className="masthead-growth">
      <figcaption>{label}</figcaption>
      <svg aria-label={`${label}: ${words}`} role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <polygon
          className="masthead-growth__area"
          points={`${points[0]?.x ?? 0},${floor} ${line} ${points.at(-1)?.x ?? 0},${floor}`}
        />
        <line className="masthead-growth__floor" x1={0} x2={WIDTH} y1={floor} y2={floor} />
        <polyline className="masthead-growth__line" points={line} />
        {points.map(({ x, y, active, month }, at) => (
          <g key={at}>
            <circle className="masthead-growth__point" cx={x} cy={y} r={3} />
            <text textAnchor="middle" x={x} y={y - 8}>
              {active}
            </text>
            <text className="masthead-growth__month" textAnchor="middle" x={x} y={HEIGHT - 5}>
              {month}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
