import type { Element } from 'hast'
import { h } from 'hastscript'

import { urlOf, type Edition } from '../../edition/index.js'
import { words } from '../words.js'
import { pageId, type WebContext } from './context.js'
import { dayInWords } from './dates.js'
import { documentLink } from './links.js'

/** What was corrected after publishing, oldest first; null where nothing was. */
export function corrections({ edition }: WebContext): Element | null {
  if (edition.corrections.length === 0) return null
  const id = pageId('corrections')
  return h('section', { className: ['corrections'], ariaLabelledBy: id }, [
    h('h2', { id }, words.corrections),
    h(
      'ul',
      edition.corrections.map(({ at, note }) =>
        h('li', { dir: 'auto' }, [
          h('time', { dateTime: at }, dayInWords(at, edition.publication.timezone)),
          `: ${note}`,
        ]),
      ),
    ),
  ])
}

/** Earlier issues and stories that the issue, or a story in it, refers to; null where there are none. */
export function references(context: WebContext): Element | null {
  const rows = allReferences(context.edition)
  if (rows.length === 0) return null
  const id = pageId('references')
  return h('section', { className: ['references'], ariaLabelledBy: id }, [
    h('h2', { id }, words.references),
    h(
      'ul',
      rows.map(({ kind, target }) =>
        h('li', [
          kind === 'mentions' ? null : `${words.referenceKinds[kind]}: `,
          documentLink(target, context),
        ]),
      ),
    ),
  ])
}

/** Plain links that open the share form of each service with the address filled in; null where the issue has no page. */
export function share({ edition, site }: WebContext): Element | null {
  const { publication, issue } = edition
  const url = urlOf(site, { collection: 'issues', ...issue, publication: publication.slug })
  if (url === null) return null
  const [address, title, both] = [url, issue.title, `${issue.title} ${url}`].map(encodeURIComponent)
  const targets = [
    [words.shareByMail, `mailto:?subject=${title}&body=${address}`],
    ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${address}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${both}`],
    ['X', `https://x.com/intent/post?text=${title}&url=${address}`],
  ]
  const id = pageId('share')
  return h('nav', { className: ['share'], ariaLabelledBy: id }, [
    h('h2', { id }, words.share),
    h(
      'ul',
      targets.map(([name, href]) => h('li', h('a', { href }, name))),
    ),
  ])
}

/** Each target once, with what its first mention says about it. */
function allReferences(edition: Edition): Edition['references'] {
  const stories = edition.sections.flatMap(({ items }) =>
    items.flatMap(({ story }) => story?.references ?? []),
  )
  const rows = [...edition.references, ...stories]
  const keyOf = ({ target }: Edition['references'][number]) => `${target.collection}/${target.id}`
  return rows.filter((row, index) => rows.findIndex((other) => keyOf(other) === keyOf(row)) === index)
}
