import type { Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'

/**
 * What the converters of our rich text make, and nothing else: no scripts, no event handlers, no styles but alignment
 * and indentation, no addresses but http(s), mail, telephone, our own documents and our own media.
 */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...[
      'p',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'strong',
      'em',
      'u',
      's',
      'sub',
      'sup',
      'code',
      'pre',
      'br',
      'hr',
    ],
    ...[
      'ul',
      'ol',
      'li',
      'input',
      'a',
      'blockquote',
      'cite',
      'figure',
      'figcaption',
      'img',
      'aside',
      'span',
      'div',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'colgroup', 'col'],
  ],
  attributes: {
    '*': [
      'dir',
      [
        'style',
        /^(text-align: ?(left|center|right|justify|start|end);? ?)?(padding-inline-start: ?[\d.]+(px|rem|em);?)?$/,
      ],
    ],
    a: ['href', 'title', 'rel', ['target', '_blank']],
    aside: [['className', /^callout(-\w+)?$/]],
    blockquote: ['cite'],
    figure: [['className', /^(quotation|embed|embed-[a-z-]+|picture)$/]],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item']],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    ul: [['className', 'contains-task-list']],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel', 'masthead'],
    src: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  clobber: [],
  strip: ['script', 'style', 'iframe', 'object', 'template'],
}

/** A text without whatever could run or look like more than text. */
export function sanitise(text: Root): Root {
  const clean = sanitize(text, SCHEMA)
  return clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] }
}
