import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'

/** Stands for the snapshot itself, until a page is written: RFC 2606 keeps the name free. */
export const SNAPSHOT = 'https://snapshot.invalid'

/**
 * A page as it can be read from a folder: what only a site on the web has is taken out (its address, its feed, its
 * picture, the links by which it is shared), and so are pictures of other sites, whose links stay. Links to other pages
 * lead from folder to folder.
 */
export function offlinePage(page: string): string {
  const tree = fromHtml(page)
  visit(tree, 'element', (node, index, parent) => {
    if (isOfTheWeb(node) && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const { href } = node.properties
    if (typeof href === 'string' && href.startsWith(`${SNAPSHOT}/`))
      node.properties.href = `../${href.slice(SNAPSHOT.length + 1)}`
    return undefined
  })
  return `${toHtml(tree)}\n`
}

const META = new Set(['og:image', 'og:url', 'twitter:card'])

function isOfTheWeb({ tagName, properties }: Element): boolean {
  const { className, name, property, rel, src } = properties
  if (tagName === 'link') return [rel].flat().some((word) => word === 'canonical' || word === 'alternate')
  if (tagName === 'meta') return META.has(String(property ?? name))
  if (tagName === 'img') return /^(?:https?:)?\/\//.test(String(src))
  return [className].flat().includes('share')
}
