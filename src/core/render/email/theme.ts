import type { CSSProperties } from 'react'

import { readableOn } from '../web/styles/contrast.js'

/** Width of the letter and of what stands in it, in pixels. */
export const WIDTH = 600
export const CONTENT_WIDTH = 536

/** Every colour of a mail, `#rrggbb`: mail programs know no variables. */
export interface Palette {
  /** Behind the letter. */
  desk: string
  paper: string
  raised: string
  ink: string
  quiet: string
  rule: string
  warning: string
  accent: string
  onAccent: string
}

export interface EmailTheme {
  light: Palette
  dark: Palette
}

/** Fonts that are there: the phones' and desktops' own. Quoted for a style attribute. */
export const SERIF = "Georgia,'Times New Roman',serif"
export const SANS = 'Helvetica,Arial,sans-serif'
export const MONO = "Menlo,Consolas,'Courier New',monospace"

/** A font in full: not every mail program reads the short form. */
export const font = (family: string, pixels: number, lineHeight: number): CSSProperties => ({
  fontFamily: family,
  fontSize: `${pixels}px`,
  lineHeight,
})

const LIGHT = {
  desk: '#efebe2',
  paper: '#fffefb',
  raised: '#f6f3ec',
  ink: '#1d1b18',
  quiet: '#5f5a52',
  rule: '#e2dcd0',
  warning: '#b7791f',
}
const DARK = {
  desk: '#0e0f11',
  paper: '#16171a',
  raised: '#212328',
  ink: '#e9e6df',
  quiet: '#a8a49b',
  rule: '#3a3c43',
  warning: '#d69e2e',
}
const DEFAULT_ACCENT = '#0b6e76'

/**
 * The colours of a mail: the brand's own, darkened or lightened until it can be read.
 *
 * @param accent `#rrggbb`; anything else gives the default
 */
export function emailTheme(accent: string | null): EmailTheme {
  const brand = accent !== null && /^#[0-9a-f]{6}$/i.test(accent) ? accent : DEFAULT_ACCENT
  return { light: withAccent(LIGHT, brand), dark: withAccent(DARK, brand) }
}

function withAccent(colours: typeof LIGHT, brand: string): Palette {
  const accent = readableOn(colours.raised, brand)
  return { ...colours, accent, onAccent: readableOn(accent, colours.paper, 4.5) }
}
