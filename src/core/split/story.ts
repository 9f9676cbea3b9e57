import { findHashtags } from '../richtext/hashtags.js'
import { linksOf, oneLine, rootOf, textOf, type Block } from './blocks.js'
import type { Lexicon } from './names.js'
import type { Finding, SplitStory } from './types.js'

const KINDS = ['Event', 'Podcast', 'Report', 'Video'] as const
const SOURCE = /^(?:(.{1,200}?) · )?Source: (.{1,300})$|^(?:(.{1,200}?)\s)Source: (.{1,300})$/u
const TAGS = /^(?:Topics|In this story):? /
const EVENT = /^(?:\d{1,2} .{3,60}\d{4})?(?: ?· ?.{1,80})?(?: ?· ?Event page)?$/u

export interface BuiltStory {
  story: SplitStory
  findings: Omit<Finding, 'path'>[]
}

/** Whether a block is the line of an output of Masthead that names the source of a story. */
export const isSourceLine = ({ text, role }: Block): boolean =>
  role === 'source' ||
  (role === null && SOURCE.test(text)) ||
  (role === null && /^(?:Event|Podcast|Report|Video)(?: ·.{0,100})?$/u.test(text))

/** A story from its blocks: what our own outputs say about it is taken back into its fields. */
export function buildStory(title: string, blocks: readonly Block[], lexicon: Lexicon): BuiltStory {
  const findings: BuiltStory['findings'] = []
  const kept: Block[] = []
  let source: ReturnType<typeof readSourceLine> | null = null
  for (const [index, block] of blocks.entries()) {
    const { text, role } = block
    if (source === null && index < 2 && isSourceLine(block)) {
      source = readSourceLine(block)
      findings.push({ kind: 'link', confidence: 1, text, message: 'Read as the source of the story' })
    } else if (role === 'tags' || (role === null && TAGS.test(text) && text.length < 600)) {
      findings.push({
        kind: 'topic',
        confidence: 1,
        text,
        message: 'A list of topics or names, which are found again by themselves',
      })
    } else if (role === 'disclosure' || /^Disclosure: .{1,200}$/u.test(text)) {
      findings.push({
        kind: 'disclosure',
        confidence: 1,
        text,
        message: 'A disclosure, which is made again from the sponsorships',
      })
    } else if (
      role === 'event' ||
      (source !== null && index < 3 && text !== '' && EVENT.test(text) && /\d{4}|Event page/.test(text))
    ) {
      findings.push({ kind: 'kept-in-place', confidence: 0.8, text, message: 'When and where the event is' })
    } else kept.push(block)
  }
  const commentary = rootOf(kept)
  const text = kept.map((block) => block.text).join(' ')
  const links = commentary ? linksOf(commentary).map(({ href }) => href) : []
  const names = lexicon.mentions(`${title} ${text}`)
  const kind = source?.kind ?? kindOf(title, kept)
  return {
    findings,
    story: {
      title,
      kind,
      url: source ? source.url : (links[0] ?? null),
      source: {
        name: source?.name ?? null,
        author: source?.author ?? null,
        publishedAt: source?.publishedAt ?? null,
      },
      commentary,
      topics: names.topics.map(({ id }) => id),
      hashtags: findHashtags(text),
      people: names.people,
      companies: names.companies,
      series: source?.series ?? seriesOf(title),
      links: [...new Set([...(source?.url ? [source.url] : []), ...links])],
    },
  }
}

function kindOf(title: string, blocks: readonly Block[]): SplitStory['kind'] {
  if (/\bpodcast|\bepisode \d/i.test(title)) return 'podcast'
  if (/\b(?:webinar|conference|summit|meet-?up|panel)\b/i.test(title)) return 'event'
  if (/\bvideo\b/i.test(title)) return 'video'
  const first = blocks[0]?.node
  return first?.tagName === 'figure' &&
    /youtube|vimeo/.test(String(first.properties.className)) &&
    blocks.length < 3
    ? 'video'
    : 'story'
}

function seriesOf(title: string): SplitStory['series'] {
  const [, name, part] =
    /^(.{3,120}?)[\s,:(–—-]+part (\d{1,3}|one|two|three|four|five)\)?$/iu.exec(title) ?? []
  if (name === undefined || part === undefined) return null
  const word = ['one', 'two', 'three', 'four', 'five'].indexOf(part.toLowerCase())
  return { title: name.trim(), part: word < 0 ? Number(part) : word + 1 }
}

function readSourceLine({ node, text }: Block) {
  const [, dotted, one, spaced, two] = SOURCE.exec(text) ?? []
  const marks = (dotted ?? spaced ?? (one === undefined && two === undefined ? text : ''))
    .split(/ · | (?=[^ ])(?<=^(?:Event|Podcast|Report|Video) )/u)
    .filter(Boolean)
  const kindName = KINDS.find((kind) => marks[0] === kind || marks[0]?.startsWith(`${kind} `))
  const series = marks
    .filter((mark) => mark !== kindName)
    .join(' · ')
    .replace(new RegExp(`^${kindName ?? 'Story'} `), '')
  const [, name, part] = /^(.+?)(?:, part (\d+))?$/u.exec(series) ?? []
  const link = linksOf(node)[0]
  const cited = (one ?? two ?? '').split(', ')
  const label = oneLine(textOf({ type: 'root', children: node.children })).includes(link?.text ?? '')
    ? (link?.text ?? null)
    : null
  const day = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(cited.at(-1) ?? '')
  const month = day ? MONTHS.indexOf(day[2]?.slice(0, 3) ?? '') + 1 : 0
  const publishedAt =
    day && month > 0
      ? `${day[3]}-${String(month).padStart(2, '0')}-${day[1]?.padStart(2, '0')}T00:00:00.000Z`
      : null
  const between = cited.slice(1, publishedAt === null ? undefined : -1).join(', ')
  const host = link ? new URL(link.href).hostname.replace(/^www\./, '') : null
  const sourceName = cited[0] ?? label
  return {
    kind:
      kindName === undefined ? ('story' as const) : (kindName.toLowerCase() as Lowercase<typeof kindName>),
    series: name ? { title: name, part: part === undefined ? null : Number(part) } : null,
    url: link?.href ?? null,
    name: sourceName === host || sourceName === '' ? null : sourceName,
    author: between === '' ? null : between,
    publishedAt,
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
