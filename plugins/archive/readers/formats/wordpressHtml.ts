const BLOCK =
  'address|article|aside|blockquote|dd|details|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul|video|audio'
const STARTS_WITH_BLOCK = new RegExp(`^(?:<(?:/?(?:${BLOCK})\\b|!--)|\\uE000)`, 'i')
const LINE_OPENS_BLOCK = new RegExp(`^(<(?:${BLOCK})\\b)`, 'gim')
const LINE_CLOSES_BLOCK = new RegExp(`(</(?:${BLOCK})>)[ \\t]*$`, 'gim')
const LEADING_CONTAINERS = /^(?:<\/?(?:article|blockquote|div|section)\b[^>]*>\s*)+/i
const TRAILING_CONTAINERS = /(?:\s*<\/(?:article|blockquote|div|section)>)+$/i
const KEPT = /<(pre|script|style|table|iframe)\b[\s\S]*?<\/\1\s*>/gi
const ADDRESS_LINE = /^https?:\/\/[^\s<>"]+$/
const CAPTION = /\[caption\b[^\]]*\]([\s\S]*?)\[\/caption\]/g
const EMBED = /\[embed\b[^\]]*\]\s*(https?:\/\/[^\s<>"[\]]+)\s*\[\/embed\]/g
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
  const marked = text.replace(KEPT, (whole) => `\n\n\uE000${kept.push(whole) - 1}\uE001\n\n`)
  return marked
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
  const after = TRAILING_CONTAINERS.exec(part.slice(before.length))?.[0] ?? ''
  const text = part.slice(before.length, part.length - after.length).trim()
  if (text === '' || STARTS_WITH_BLOCK.test(text)) return before + text + after
  if (ADDRESS_LINE.test(text)) return `${before}<p>${link(text)}</p>${after}`
  return `${before}<p>${text.replace(/(<br\s*\/?>)?[ \t]*\n/g, '<br>\n')}</p>${after}`
}

function figure(inner: string): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/.exec(inner)?.[0] ?? ''
  const caption = inner.slice(picture.length).trim()
  return `\n\n<figure>${picture.trim()}<figcaption>${caption}</figcaption></figure>\n\n`
}

function link(address: string): string {
  return `<a href="${address}">${address}</a>`
}
