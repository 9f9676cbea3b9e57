import type { Element } from 'hast'
import type { ReactNode } from 'react'

import { addressOf, type EmailContext } from './context.js'
import { callout, embed, picture } from './figures.js'
import { directed, type Elements, type Props } from './elementProps.js'
import { lineStyle } from './lines.js'
import { tableElements } from './tables.js'
import { MONO, SANS, font } from './theme.js'

/** How each element of a text looks in a mail. Styles are short: every byte comes once for every paragraph. */
export function emailElements(context: EmailContext): Elements {
  const { light } = context.theme
  return {
    ...tableElements(light),
    a: (props) => link(props, context),
    aside: ({ node, children }) => callout(classesOf(node), children, context.theme),
    blockquote: ({ node: _, children, dir, style }) => (
      <blockquote
        {...directed(dir, {
          margin: '0 0 18px',
          padding: '0 16px',
          [`border${side(dir, context)}`]: `3px solid ${light.accent}`,
          ...style,
        })}
        className="edge"
      >
        {children}
      </blockquote>
    ),
    code: ({ children }) => (
      <code className="raised" style={{ fontFamily: MONO, fontSize: '15px', backgroundColor: light.raised }}>
        {children}
      </code>
    ),
    div: ({ node, children }) => (classesOf(node).includes('tags') ? null : <>{children}</>),
    figcaption: ({ children, dir }) => (
      <p
        {...directed(dir, { margin: '8px 0 0', ...font(SANS, 14, 1.45), color: light.quiet })}
        className="quiet"
      >
        {children}
      </p>
    ),
    figure: (props) => figure(props, context),
    h2: (props) => <h2 {...headed(props, 24)} />,
    h3: (props) => <h3 {...headed(props, 20)} />,
    h4: (props) => <h4 {...headed(props, 18)} />,
    h5: (props) => <h5 {...headed(props, 17)} />,
    h6: (props) => <h6 {...headed(props, 16)} />,
    hr: () => (
      <hr className="rule" style={{ border: 0, borderTop: `1px solid ${light.rule}`, margin: '24px 0' }} />
    ),
    img: ({ node }) => picture(node),
    input: ({ checked }) => <>{checked ? '☑' : '☐'}</>,
    li: ({ children, dir, style }) => <li {...directed(dir, { margin: '0 0 8px', ...style })}>{children}</li>,
    ol: ({ children, dir, start, style }) => (
      <ol {...directed(dir, { margin: '0 0 16px', ...style })} start={start}>
        {children}
      </ol>
    ),
    p: ({ node, children, dir, style }) => {
      const line = lineStyle(classesOf(node), light)
      return (
        <p {...directed(dir, { margin: '0 0 16px', ...line.style, ...style })} className={line.className}>
          {children}
        </p>
      )
    },
    section: ({ children }) => <>{children}</>,
    span: ({ node, children }) =>
      classesOf(node).includes('mark') ? (
        <>
          <strong style={{ color: light.accent }} className="accent">
            {children}
          </strong>
          {' ·'}
        </>
      ) : (
        <>{children}</>
      ),
    time: ({ children }) => <>{children}</>,
    ul: ({ node, children, dir, style }) => (
      <ul
        {...directed(dir, {
          margin: '0 0 16px',
          ...(classesOf(node).includes('contains-task-list') ? { listStyle: 'none', padding: 0 } : {}),
          ...style,
        })}
      >
        {children}
      </ul>
    ),
  }
}

/** The classes of an element of the page. */
export function classesOf(node: Element | undefined): string[] {
  const { className } = node?.properties ?? {}
  return Array.isArray(className) ? className.map(String) : []
}

function link({ href, children }: Props<'a'>, context: EmailContext): ReactNode {
  const address = href === undefined ? null : addressOf(href, context)
  return address === null ? (
    <>{children}</>
  ) : (
    <a href={address} style={{ color: context.theme.light.accent }}>
      {children}
    </a>
  )
}

function figure({ node, children }: Props<'figure'>, context: EmailContext): ReactNode {
  const classes = classesOf(node)
  if (node === undefined) return null
  if (classes.includes('embed')) return embed(node, context)
  if (classes.includes('quotation')) return <>{children}</>
  return <div style={{ margin: '0 0 22px' }}>{children}</div>
}

const headed = ({ children, dir, style }: Props<'h2'>, size: number) => ({
  ...directed(dir, { margin: '28px 0 10px', fontSize: `${size}px`, lineHeight: 1.25, ...style }),
  children,
})

const side = (dir: string | undefined, { direction }: EmailContext) =>
  (dir ?? direction) === 'rtl' ? 'Right' : 'Left'
