import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'

import { directionOf } from '../../../src/core/render/web/index.js'

/** What a mail to one person says, as plain data: both of its parts are made from it. */
export interface Letter {
  language: string
  subject: string
  /** Texts that editors typed; an empty line parts paragraphs. */
  paragraphs: string[]
  button?: { label: string; href: string }
  /** Links below, each with its name. */
  links: { label: string; href: string }[]
  /** Small print: the name of the publication, its postal address. */
  foot: string[]
  /** `#rrggbb` */
  accent: string
  onAccent: string
}

/** The plain text of a letter. */
export function letterText({ paragraphs, button, links, foot }: Letter): string {
  return [
    ...paragraphs,
    ...(button ? [`${button.label}: ${button.href}`] : []),
    ...links.map(({ label, href }) => `${label}: ${href}`),
    ['-- ', ...foot].join('\n'),
  ].join('\n\n')
}

const FONT = 'font-family:Helvetica,Arial,sans-serif'

/** The HTML of a letter. Every text is a node of a tree, so none can be taken for markup. */
export function letterHtml(letter: Letter): string {
  const { language, subject, paragraphs, button, links, foot } = letter
  const quiet = `${FONT};font-size:14px;line-height:1.5;color:#6b665e;margin:0 0 8px`
  return `<!doctype html>\n${toHtml(
    h('html', { lang: language, dir: directionOf(language) }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
        h('title', subject),
        h(
          'style',
          '@media(prefers-color-scheme:dark){.desk{background:#16171a!important}.ink{color:#e9e6df!important}.quiet{color:#a8a49b!important}}',
        ),
      ]),
      h('body', { className: ['desk'], style: 'margin:0;background:#fffefb' }, [
        h('div', { style: 'max-width:560px;margin:0 auto;padding:32px 24px' }, [
          ...paragraphs.map((text) =>
            h(
              'p',
              {
                className: ['ink'],
                dir: 'auto',
                style: `${FONT};font-size:17px;line-height:1.6;color:#1d1b18;margin:0 0 16px`,
              },
              lines(text),
            ),
          ),
          button ? buttonLink(button, letter) : null,
          ...links.map(({ label, href }) =>
            h(
              'p',
              { className: ['quiet'], style: quiet },
              h('a', { className: ['quiet'], href, style: 'color:#6b665e' }, label),
            ),
          ),
          h('hr', { style: 'border:0;border-top:1px solid #a8a49b;margin:24px 0 16px' }),
          ...foot.map((text) => h('p', { className: ['quiet'], dir: 'auto', style: quiet }, lines(text))),
        ]),
      ]),
    ]),
  )}`
}

function buttonLink({ label, href }: { label: string; href: string }, { accent, onAccent }: Letter): Element {
  const style = `${FONT};display:inline-block;font-size:16px;font-weight:bold;line-height:1.25;color:${onAccent};background:${accent};padding:13px 24px;border-radius:6px;text-decoration:none`
  return h('p', { style: 'margin:24px 0' }, h('a', { href, style }, label))
}

const lines = (text: string): (Element | string)[] =>
  text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [h('br'), line]))
