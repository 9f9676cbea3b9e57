import { SANS, SERIF, WIDTH, type EmailTheme, type Palette } from './theme.js'

/**
 * The style sheet in the head: what inline styles cannot say. Mail programs that do not know it lose the dark colours
 * and the smaller margins of a phone, nothing else.
 */
export function emailStyles({ light, dark }: EmailTheme): string {
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    'body{margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}',
    'table{border-collapse:collapse}',
    'td{overflow-wrap:break-word}',
    'sub,sup{line-height:0}',
    'ul,ol{padding-inline-start:24px}',
    'li>ul,li>ol{margin-bottom:0!important}',
    `a[x-apple-data-detectors]{color:${light.quiet}!important;text-decoration:none!important}`,
    '@media(max-width:620px){.pad{padding-left:20px!important;padding-right:20px!important}' +
      '.title{font-size:30px!important}}',
    `@media(prefers-color-scheme:dark){${darkRules(dark, '')}}`,
    darkRules(dark, '[data-ogsc] '),
    darkGrounds(dark, '[data-ogsb] '),
  ].join('\n')
}

/**
 * For Outlook with the engine of Word, which knows neither `max-width` nor the fonts of what stands around, and
 * enlarges pictures with the screen.
 */
export const OUTLOOK_HEAD = [
  '<!--[if mso]><xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:OfficeDocumentSettings>',
  '<o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>',
  `<style>.letter{width:${WIDTH}px!important}td,p,li,h1,h2,h3,h4,blockquote{font-family:${SERIF}}`,
  `.sans,.sans td,.sans p{font-family:${SANS}!important}</style><![endif]-->`,
].join('')

/** `data-ogsc` is what Outlook.com puts around a letter whose text colours it has changed. */
function darkRules(colours: Palette, where: string): string {
  const text = (name: string, colour: string) => `${where}${name}{color:${colour}!important}`
  return [
    ...(where === '' ? [darkGrounds(colours, '')] : []),
    text('.ink', colours.ink),
    text('.quiet', colours.quiet),
    text('a', colours.accent),
    text('.accent', colours.accent),
    text('.button', colours.onAccent),
    text('a.plain', colours.ink),
    text('a.quiet', colours.quiet),
    `${where}.rule{border-color:${colours.rule}!important}`,
    `${where}.edge{border-color:${colours.accent}!important}`,
  ].join('')
}

/** The same for changed backgrounds: `data-ogsb`. */
function darkGrounds({ desk, paper, raised, accent }: Palette, where: string): string {
  const ground = (name: string, colour: string) => `${where}${name}{background-color:${colour}!important}`
  return [
    ground('.desk', desk),
    // React Email gives the colour to the cell inside the body too.
    ground('.desk>table>tbody>tr>td', desk),
    ground('.paper', paper),
    ground('.raised', raised),
    ground('.button', accent),
  ].join('')
}
