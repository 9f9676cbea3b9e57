import type { Root } from 'hast'
import { selectAll } from 'hast-util-select'
import { toString } from 'hast-util-to-string'

interface LinkedData {
  url: string | null
  publishedAt: string | null
  author: string | null
  keywords: string[]
}

/** JSON-LD on a page: the first thing that has a date of publication (schema.org). Broken JSON-LD says nothing. */
export function linkedData(tree: Root): LinkedData {
  const things = selectAll('script[type="application/ld+json"]', tree).flatMap((script) =>
    thingsIn(parsed(toString(script))),
  )
  const article = things.find((thing) => typeof thing.datePublished === 'string')
  if (!article) return { url: null, publishedAt: null, author: null, keywords: [] }
  const { keywords } = article
  return {
    url:
      word(article.url) ?? word(article.mainEntityOfPage) ?? word(record(article.mainEntityOfPage)?.['@id']),
    publishedAt: word(article.datePublished),
    author: nameOf(article.author),
    keywords:
      typeof keywords === 'string' ? keywords.split(',') : list(keywords).flatMap((one) => word(one) ?? []),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function thingsIn(value: unknown): Record<string, unknown>[] {
  const thing = record(value)
  if (!thing) return records(value)
  return [thing, ...records(thing['@graph'])]
}

function nameOf(author: unknown): string | null {
  const [first] = Array.isArray(author) ? (author as unknown[]) : [author]
  return word(first) ?? word(record(first)?.name)
}

function records(value: unknown): Record<string, unknown>[] {
  return list(value).flatMap((one) => {
    const thing = record(one)
    return thing ? [thing] : []
  })
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

function word(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
