import { Heading } from '@react-email/heading'
import type { ReactNode } from 'react'

import type { EditionItem, EditionSection, EditionStory } from '../../edition/index.js'
import { hrefOf } from '../../edition/index.js'
import type { HeadingLevel } from '../web/context.js'
import { linkNames } from '../web/linkNames.js'
import { moveParts } from '../web/move.js'
import { storyParts, threadLine } from '../web/story.js'
import { words } from '../words.js'
import { Block } from './block.js'
import type { EmailContext } from './context.js'
import { ownDirection } from './direction.js'
import { fromPage, richText } from './richText.js'
import { SANS, font } from './theme.js'

/** A section with its heading, introduction and items. */
export function section(row: EditionSection, context: EmailContext): ReactNode {
  const level = row.heading === '' ? 1 : 2
  return (
    <Block theme={context.theme} space={[30, 18]} ruled>
      {row.heading !== '' && title(2, null, row.heading, context)}
      {richText(row.intro, context, level)}
      {row.items.map((item, index) => (
        <div key={item.id} style={index === 0 ? undefined : { paddingTop: '14px' }}>
          {itemOf(item, context, level)}
        </div>
      ))}
    </Block>
  )
}

function itemOf(item: EditionItem, context: EmailContext, above: 1 | 2): ReactNode {
  const own = above === 1 ? 2 : 3
  const text = item.heading ?? (item.label === null ? null : (item.story?.title ?? ''))
  const under = text === null ? above : own
  return (
    <>
      {text !== null && title(own, item.label, text, context)}
      {item.story && fromPage(storyParts(item.story, context.web, under), context)}
      {item.move && fromPage(moveParts(item.move, context.web), context)}
      {richText(item.note, context, under)}
      {item.story && fromPage([threadLine(item.story, context.web)], context)}
      {[...(item.story?.sponsors ?? []), ...(item.move?.sponsors ?? [])].map((sponsor) =>
        disclosure(sponsor, context),
      )}
    </>
  )
}

function title(level: HeadingLevel, label: string | null, text: string, context: EmailContext): ReactNode {
  const style = { fontSize: level === 2 ? '26px' : '21px', lineHeight: 1.25, margin: '0 0 10px' }
  return (
    <Heading as={`h${level}`} style={style} dir={ownDirection(text, context.direction)}>
      {label === null ? null : (
        <span className="accent" style={{ color: context.theme.light.accent }}>
          {`${label}. `}
        </span>
      )}
      {text}
    </Heading>
  )
}

function disclosure({ name, company }: EditionStory['sponsors'][number], context: EmailContext): ReactNode {
  const { edition, site, theme, direction } = context
  const { light } = theme
  const sentence = words.sponsors(name, edition.publication.name)
  const href = company === null ? null : hrefOf(company, edition, site, 'absolute')
  return (
    <p
      key={name}
      className="raised sans"
      style={{
        ...font(SANS, 14, 1.5),
        backgroundColor: light.raised,
        padding: '8px 12px',
        margin: '0 0 16px',
      }}
      dir={ownDirection(sentence, direction)}
    >
      <strong>{`${words.disclosure}:`}</strong>{' '}
      {linkNames(sentence, [{ name, href }]).map(({ text, href: address }) =>
        address === null ? (
          text
        ) : (
          <a key={address} href={address} style={{ color: light.accent }}>
            {text}
          </a>
        ),
      )}
    </p>
  )
}
