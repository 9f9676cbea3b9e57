/**
 * Every node type that a rich text may hold, and whether it holds other nodes. The editor offers exactly these;
 * anything else is refused on the way in, because no format could render it.
 */
const NODES = {
  autolink: 'element',
  block: 'leaf',
  heading: 'element',
  horizontalrule: 'leaf',
  linebreak: 'leaf',
  link: 'element',
  list: 'element',
  listitem: 'element',
  paragraph: 'element',
  quote: 'element',
  root: 'element',
  tab: 'leaf',
  table: 'element',
  tablecell: 'element',
  tablerow: 'element',
  text: 'leaf',
  upload: 'leaf',
} as const satisfies Record<string, 'element' | 'leaf'>

export type NodeType = keyof typeof NODES

export const RICH_TEXT_NODE_TYPES: ReadonlySet<string> = new Set(Object.keys(NODES))

/** The slugs of the blocks that a rich text may hold. */
export const RICH_TEXT_BLOCK_TYPES = ['quote', 'embed', 'callout'] as const
export type RichTextBlockType = (typeof RICH_TEXT_BLOCK_TYPES)[number]

/** The collections that a link in a text may point at. */
export const RICH_TEXT_LINK_COLLECTIONS = ['issues', 'stories', 'topics', 'people', 'companies'] as const
export type RichTextLinkCollection = (typeof RICH_TEXT_LINK_COLLECTIONS)[number]

/** The collection that pictures in a text come from. */
export const RICH_TEXT_UPLOAD_COLLECTION = 'media'

/** Levels of heading that the editor offers; the first is the title of the page. */
export const RICH_TEXT_HEADINGS = ['h2', 'h3', 'h4'] as const
export type RichTextHeading = (typeof RICH_TEXT_HEADINGS)[number]

export function isNodeType(type: unknown): type is NodeType {
  return typeof type === 'string' && Object.hasOwn(NODES, type)
}

/** Whether nodes of this type hold other nodes. */
export function isElementType(type: NodeType): boolean {
  return NODES[type] === 'element'
}
