import type { TFunction } from '@payloadcms/translations'

import type { Id } from '../../../collections/ids.js'
import type { WordKey } from '../../ui/translations/index.js'

interface Props {
  publications: readonly { id: Id; name: string }[]
  chosen: Id | null
  /** Address of the list. */
  list: string
  t: TFunction<WordKey>
}

/** Of which publication the figures are: all of them, or one. */
export function PublicationLinks({ publications, chosen, list, t }: Props) {
  const links = [
    { id: null, name: t('masthead:subscribersAll'), href: list },
    ...publications.map(({ id, name }) => ({ id, name, href: `${list}?figures=${encodeURIComponent(id)}` })),
  ]
  return (
    <nav aria-label={t('masthead:subscribersOf')} className="masthead-subscribers__publications">
      {links.map(({ id, name, href }) => (
        <a aria-current={id === chosen ? 'true' : undefined} dir="auto" href={href} key={href}>
          {name}
        </a>
      ))}
    </nav>
  )
}
