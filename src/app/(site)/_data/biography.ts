import type { Element } from 'hast'

import { richTextToHast } from '../../../../collections/fields/richText/toHast.js'
import { findInternalLinks, type RichText } from '../../../core/richtext/index.js'
import { webText } from '../../../core/render/web/index.js'
import { loadNames } from './names.js'
import type { Reader } from './reader.js'

/** A biography stands in no issue. */
export const NO_ISSUE = { issue: { slug: '' }, publication: { slug: '' } }

const NAMED = ['companies', 'people', 'topics'] as const

/**
 * What is said about a person, as it stands on the page; null where nothing is.
 *
 * @param bio with its pictures populated. People, companies and topics in it are linked, issues and stories named.
 */
export async function biography(reader: Reader, bio: RichText | null | undefined): Promise<Element | null> {
  const text = richTextToHast(bio, 'bio')
  if (text === null) return null
  const links = findInternalLinks(bio)
  const named = await Promise.all(
    NAMED.map((collection) =>
      loadNames(
        reader,
        collection,
        links.flatMap(({ relationTo, id }) => (relationTo === collection ? [id] : [])),
      ),
    ),
  )
  const documents = named.flatMap((names) => [...names.values()])
  return webText(
    text,
    { edition: { ...NO_ISSUE, documents }, site: reader.site },
    { under: 2, name: 'excerpt' },
  )
}
