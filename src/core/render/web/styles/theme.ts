import { mix, readableOn } from './contrast.js'

/** Colours of the page; a host may set the same variables after these styles. */
const LIGHT = {
  paper: '#fffefb',
  raised: '#f6f3ec',
  ink: '#1d1b18',
  quiet: '#5f5a52',
  rule: '#e2dcd0',
  warning: '#b7791f',
} as const
const DARK = {
  paper: '#16171a',
  raised: '#1f2125',
  ink: '#e9e6df',
  quiet: '#a8a49b',
  rule: '#34363c',
  warning: '#d69e2e',
} as const
const DEFAULT_ACCENT = '#0b6e76'

/** Every variable of the theme, light and dark. */
export const themeStyles = (accent: string | null | undefined): string => `
:root{color-scheme:light dark;
--serif:'Iowan Old Style','Palatino Linotype','URW Palladio L',Charter,'Bitstream Charter',Georgia,'Times New Roman',serif;
--sans:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;
--mono:ui-monospace,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace;
--measure:66ch;--gap:1.5rem}
:root{${variables(LIGHT)}}
@media(prefers-color-scheme:dark){:root{${variables(DARK)}}}
${accentStyles(accent)}`

/**
 * The brand's colour as variables, darkened or lightened until it can be read on the page.
 *
 * @param accent `#rrggbb`; anything else gives the default
 */
export function accentStyles(accent: string | null | undefined): string {
  const brand = brandOf(accent)
  const tints = (colours: typeof LIGHT | typeof DARK) => {
    const text = readableOn(colours.raised, brand)
    return variables({
      accent: text,
      'accent-tint': mix(colours.paper, text, 0.08),
      'accent-rule': mix(colours.paper, text, 0.4),
      'on-accent': readableOn(text, colours.paper, 4.5),
      mark: mix(colours.paper, text, 0.22),
    })
  }
  return `:root{${tints(LIGHT)}}@media(prefers-color-scheme:dark){:root{${tints(DARK)}}}`
}

/**
 * The brand's colour and what is written on it, for a place that knows no variables: a mail.
 *
 * @example
 * accentsOf('#0a5c7a') // { accent: '#0a5c7a', onAccent: '#fffefb' }
 */
export function accentsOf(accent: string | null | undefined): { accent: string; onAccent: string } {
  const text = readableOn(LIGHT.raised, brandOf(accent))
  return { accent: text, onAccent: readableOn(text, LIGHT.paper, 4.5) }
}

const brandOf = (accent: string | null | undefined): string =>
  accent && /^#[0-9a-f]{6}$/i.test(accent) ? accent : DEFAULT_ACCENT

const variables = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
