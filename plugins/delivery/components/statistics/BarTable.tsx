'use client'

import { useWords } from '../../../ui/useWords.js'

interface Props {
  caption: string
  rows: readonly { key: string; label: string; value: number }[]
  /** Of what each is a share; without it no shares are shown. */
  shareOf?: number
}

const PERCENT = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const

/** A table whose rows have a bar as long as their figure: chart and words are one. */
export function BarTable({ caption, rows, shareOf }: Props) {
  const { i18n } = useWords()
  const most = Math.max(1, ...rows.map(({ value }) => value))
  const share = (value: number) =>
    new Intl.NumberFormat(i18n.language, PERCENT).format(value / Math.max(1, shareOf ?? 1))
  return (
    <table className="masthead-bars">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ key, label, value }) => (
          <tr key={key}>
            <th scope="row">
              <span dir="auto">{label}</span>
              <span
                aria-hidden="true"
                className="masthead-bars__bar"
                style={{ inlineSize: `${(value / most) * 100}%` }}
              />
            </th>
            <td>{value.toLocaleString(i18n.language)}</td>
            {shareOf === undefined ? null : <td>{share(value)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
