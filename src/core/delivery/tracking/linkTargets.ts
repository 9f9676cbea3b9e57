import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

import {
  hrefOf,
  resolveText,
  urlOf,
  type DocumentRef,
  type Edition,
  type EditionItem,
  type Site,
} from '../../edition/index.js'

/** What is counted together where a link belongs to no story, topic or sponsor. */
export const OTHER_TARGET = 'other'
/** All links of a mail together. */
export const ALL_TARGETS = 'all'

/**
 * Under what the links of an issue are counted, by their address. What belongs to a story counts for the story; of two
 * stories that link to the same page, for the first.
 *
 * @example
 * linkTargets(edition, site).get('https://a.example/news') // 'story:66f0c1'
 */
export function linkTargets(edition: Edition, site: Site): (url: string) => string {
  const targets = new Map<string, string>()
  const set = (url: string | null, target: string) => {
    const key = url === null ? null : normal(url)
    if (key !== null && !targets.has(key)) targets.set(key, target)
  }
  const ofDocument = (document: DocumentRef | null) =>
    document === null ? null : hrefOf(document, edition, site, 'absolute')
  const page = urlOf(site, { collection: 'issues', ...edition.issue, publication: edition.publication.slug })
  const items = edition.sections.flatMap((section) => section.items)
  for (const item of items) {
    const { story } = item
    if (story === null) continue
    for (const url of addressesIn(item, edition, site)) set(url, `story:${story.id}`)
    if (page !== null) set(`${page}#${item.anchor}`, `story:${story.id}`)
  }
  for (const { story, move } of items) {
    for (const { company } of [...(story?.sponsors ?? []), ...(move?.sponsors ?? [])])
      if (company !== null) set(ofDocument(company), `sponsor:${company.id}`)
    for (const topic of story?.topics ?? []) set(ofDocument(topic), `topic:${topic.id}`)
  }
  return (url) => targets.get(normal(url) ?? '') ?? OTHER_TARGET
}

/** Addresses of the web that stand in an item: what the story is about, and what its text links to. */
function addressesIn({ story, note }: EditionItem, edition: Edition, site: Site): (string | null)[] {
  const texts = [story?.commentary ?? null, note].filter((text) => text !== null)
  return [
    story?.url ?? null,
    story?.event?.url ?? null,
    ...texts.flatMap((text) => hrefsIn(resolveText(text, edition, site))),
  ].filter((url) => url !== null && !url.startsWith(`${site.url}/`))
}

function hrefsIn(text: Root): string[] {
  const found: string[] = []
  visit(text, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties.href === 'string') found.push(properties.href)
  })
  return found
}

const normal = (url: string): string | null => (URL.canParse(url) ? new URL(url).href : null)
