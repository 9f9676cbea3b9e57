const BLOCK =
  'address|article|aside|blockquote|dd|details|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul|video|audio'
const STARTS_WITH_BLOCK = new RegExp(`^(?:<(?:/?(?:${BLOCK})\\b|!--)|\\uE000)`, 'i')
const LINE_OPENS_BLOCK = new RegExp(`^(<(?:${BLOCK})\\b)`, 'gim')
const LINE_CLOSES_BLOCK = new RegExp(`(</(?:${BLOCK})>)[ \\t]*$`, 'gim')
const LEADING_CONTAINERS = /^(?:<\/?(?:article|blockquote|div|section)\b[^>]*>\s*)+/i
const CLOSING_CONTAINER = /<\/(?:article|blockquote|div|section)>$/i
const KEPT = /<(pre|script|style|table|iframe)\b/gi
/** Of `</blockquote>` there is none longer. */
const LONGEST_CLOSING = 13
const ADDRESS_LINE = /^https?:\/\/[^\s<>"]+$/
const CAPTION = /\[caption\b[^\][]{0,500}\]([\s\S]{0,5000}?)\[\/caption\]/g
const EMBED = /\[embed\b[^\][]{0,500}\]\s*(https?:\/\/[^\s<>"[\]]+)\s*\[\/embed\]/g
const EMBED_BLOCK = /(<div class="wp-block-embed__wrapper">\s*)(https?:\/\/[^\s<>"]+)(\s*<\/div>)/g

/**
 * The text of a WordPress post as HTML. WordPress stores what was typed: in the classic editor blank lines between
 * paragraphs, addresses of embeds on lines of their own, and shortcodes. Those it has for captions and embeds become
 * markup; others stay as they are typed, so that nothing is lost.
 *
 * @example
 * wordpressHtml('One.\n\nTwo.') // '<p>One.</p>\n<p>Two.</p>'
 */
export function wordpressHtml(typed: string): string {
  const text = typed
    .replace(/\r\n?/g, '\n')
    .replace(EMBED, (_, address: string) => `\n\n${address}\n\n`)
    .replace(CAPTION, (_, inner: string) => figure(inner))
    .replace(
      EMBED_BLOCK,
      (_, before: string, address: string, after: string) => before + link(address) + after,
    )
  return isBlockEditor(text) ? text : paragraphs(text)
}

function isBlockEditor(text: string): boolean {
  return /<!-- wp:[a-z]/.test(text)
}

/** Blank lines part paragraphs, other line breaks are kept; what has its own layout is not touched. */
function paragraphs(text: string): string {
  const kept: string[] = []
  return setAside(text, kept)
    .replace(LINE_OPENS_BLOCK, '\n\n$1')
    .replace(LINE_CLOSES_BLOCK, '$1\n\n')
    .split(/\n[ \t]*\n\s*/)
    .flatMap((part) => (part.trim() === '' ? [] : [asParagraph(part.trim())]))
    .join('\n')
    .replace(/\uE000(\d+)\uE001/g, (_, place: string) => kept[Number(place)] ?? '')
}

/** A part between blank lines, without the containers that begin or end with it. */
function asParagraph(part: string): string {
  const before = LEADING_CONTAINERS.exec(part)?.[0] ?? ''
  const [text, after] = withoutClosing(part.slice(before.length).trim())
  if (text === '' || STARTS_WITH_BLOCK.test(text)) return before + text + after
  if (ADDRESS_LINE.test(text)) return `${before}<p>${link(text)}</p>${after}`
  const lines = text.split('\n').map((line) => line.trimEnd().replace(/<br ?\/?>$/i, ''))
  return `${before}<p>${lines.join('<br>\n')}</p>${after}`
}

function withoutClosing(part: string): [text: string, closing: string] {
  let text = part
  for (;;) {
    const tag = CLOSING_CONTAINER.exec(text.slice(-LONGEST_CLOSING))?.[0]
    if (tag === undefined) return [text, part.slice(text.length).trim()]
    text = text.slice(0, -tag.length).trimEnd()
  }
}

/** Puts marks in the place of what blank lines do not part. One pass: whoever wrote this text may not slow us down. */
function setAside(text: string, kept: string[]): string {
  // Letters of other scripts stay: some change their length with their case.
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const unclosed = new Set<string>()
  const parts: string[] = []
  let done = 0
  for (const { 1: tag = '', index } of lower.matchAll(KEPT)) {
    if (index < done || unclosed.has(tag)) continue
    const closing = `</${tag}>`
    const end = lower.indexOf(closing, index)
    if (end === -1) {
      unclosed.add(tag)
      continue
    }
    const stop = end + closing.length
    parts.push(text.slice(done, index), `\n\n\uE000${kept.push(text.slice(index, stop)) - 1}\uE001\n\n`)
    done = stop
  }
  return parts.join('') + text.slice(done)
}

function figure(inner: string): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/.exec(inner)?.[0] ?? ''
  const caption = inner.slice(picture.length).trim()
  return `\n\n<figure>${picture.trim()}<figcaption>${caption}</figcaption></figure>\n\n`
}

function link(address: string): string {
  return `<a href="${address}">${address}</a>`
}
