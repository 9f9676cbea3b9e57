import { Column } from '@react-email/column'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Row } from '@react-email/row'
import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import type { ReactNode } from 'react'
import { visit } from 'unist-util-visit'

import { hostOf } from '../web/links.js'
import type { EmailContext } from './context.js'
import { CONTENT_WIDTH, SANS, font, type EmailTheme } from './theme.js'

const THUMBNAIL_WIDTH = 144

/** A film or a recording: its picture and its title, both links, as no mail program plays it. */
export function embed(figure: Element, { theme }: Pick<EmailContext, 'theme'>): ReactNode {
  const { light } = theme
  const title = toString(figure).trim()
  const href = find(figure, 'a')?.properties.href
  const url = typeof href === 'string' ? href : undefined
  const src = find(figure, 'img')?.properties.src
  const name = { color: light.ink, fontWeight: 'bold', textDecorationLine: 'none' }
  const host = url === undefined ? null : hostOf(url)
  return (
    <Row className="raised rule" style={{ ...box(light.raised), border: `1px solid ${light.rule}` }}>
      {typeof src === 'string' && (
        <Column width={THUMBNAIL_WIDTH} style={{ width: THUMBNAIL_WIDTH }}>
          <Linked url={url}>
            <Img src={src} alt={title} width={THUMBNAIL_WIDTH} style={{ width: '100%' }} />
          </Linked>
        </Column>
      )}
      <Column className="sans" style={{ padding: '10px 16px', ...font(SANS, 16, 1.4) }}>
        {url === undefined ? (
          title
        ) : (
          <Link href={url} className="plain" style={name}>
            {title}
          </Link>
        )}
        {host !== null && (
          <>
            <br />
            <span className="quiet" style={{ color: light.quiet, fontSize: '14px' }}>
              {host} ↗
            </span>
          </>
        )}
      </Column>
    </Row>
  )
}

/** A note set apart, with a bar in the colour of its kind. */
export function callout(classes: readonly string[], children: ReactNode, { light }: EmailTheme): ReactNode {
  const isWarning = classes.includes('callout-warning')
  const isTip = classes.includes('callout-tip')
  const bar = isWarning ? light.warning : isTip ? light.accent : light.quiet
  return (
    <Row className="raised" style={box(light.raised)}>
      <Column
        className={isTip ? 'edge' : undefined}
        style={{ padding: '16px 20px 1px', borderLeft: `4px solid ${bar}` }}
      >
        {children}
      </Column>
    </Row>
  )
}

/**
 * A picture, never wider than the letter; Outlook goes by the attributes, everything else by the style. A width of
 * 100 % is what lets the cell of a table be narrower than the picture on a phone.
 */
export function picture(image: Element | undefined): ReactNode {
  const { src, alt, width, height } = image?.properties ?? {}
  if (typeof src !== 'string') return null
  const known = typeof width === 'number' && typeof height === 'number' && width > 0
  const shown = known ? Math.min(width, CONTENT_WIDTH) : undefined
  return (
    <Img
      src={src}
      alt={typeof alt === 'string' ? alt : ''}
      width={shown}
      height={known && shown !== undefined ? Math.round((height * shown) / width) : undefined}
      style={
        shown === undefined ? { maxWidth: '100%' } : { width: '100%', maxWidth: `${shown}px`, height: 'auto' }
      }
    />
  )
}

function Linked({ url, children }: { url: string | undefined; children: ReactNode }): ReactNode {
  return url === undefined ? children : <Link href={url}>{children}</Link>
}

const box = (backgroundColor: string) => ({ backgroundColor, margin: '0 0 20px' })

function find(tree: Element, tagName: string): Element | null {
  let found: Element | null = null
  visit(tree, 'element', (node) => {
    if (node.tagName === tagName) found ??= node
  })
  return found
}
