import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest, Where } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { isSlug, slugify, uniqueSlug } from '../../src/core/links/slugify.js'
import { idOf, type Id } from '../ids.js'

interface Sluggable {
  id: Id
  slug?: string | null
  title?: string | null
  name?: string | null
  publication?: unknown
  revision?: number | null
  _status?: string | null
  formerSlugs?: string[] | null
}

interface SlugOptions {
  collection: CollectionSlug
  /** Field from which the slug is made. */
  from: 'name' | 'title'
  /** Slugs are unique within a publication rather than in the whole collection. */
  perPublication?: boolean
  /** Words that the site needs for itself. */
  reserved?: ReadonlySet<string>
}

/**
 * Derives the slug from the title, follows the title until the document is published, and refuses a
 * typed slug that is malformed, reserved or in use. Slugs that readers knew it by are kept beside it.
 */
export function fillSlug(options: SlugOptions): CollectionBeforeChangeHook<Sluggable> {
  return async (args) => {
    const slug = await chooseSlug(args, options)
    const keepsFormer = args.collection.flattenedFields.some(({ name }) => name === 'formerSlugs')
    return keepsFormer ? { ...args.data, slug, formerSlugs: formerSlugs(args, slug) } : { ...args.data, slug }
  }
}

type HookArgs = Parameters<CollectionBeforeChangeHook<Sluggable>>[0]

async function chooseSlug(
  { data, operation, originalDoc: source, req }: HookArgs,
  options: SlugOptions,
): Promise<string> {
  // A duplicate comes with the document that it copies; its slug is that one's, and not free.
  const originalDoc = operation === 'update' ? source : undefined
  const typed = data.slug && data.slug !== source?.slug ? data.slug : null
  const scope = {
    req,
    options,
    publication: data.publication ?? originalDoc?.publication,
    id: originalDoc?.id,
  }
  if (typed !== null) {
    await refuseBadSlug(typed, scope)
    return typed
  }

  const title = data[options.from] ?? originalDoc?.[options.from] ?? ''
  const stem = slugify(title) || 'untitled'
  const current = originalDoc?.slug
  if (current && (!followsTitle(current, originalDoc, options.from) || isFromStem(current, stem)))
    return current
  return freeSlug(stem, scope)
}

/** What a caller without access control adds, such as a merge, is kept; from others the field is not taken. */
function formerSlugs({ data, operation, originalDoc }: HookArgs, slug: string): string[] {
  if (operation !== 'update' || !originalDoc) return []
  const { slug: previous, formerSlugs: known } = originalDoc
  const former = new Set([...(known ?? []), ...(data.formerSlugs ?? [])])
  if (previous && wasPublic(originalDoc)) former.add(previous)
  former.delete(slug)
  return [...former]
}

interface Scope {
  req: PayloadRequest
  options: SlugOptions
  publication: unknown
  id: Id | undefined
}

function followsTitle(current: string, original: Sluggable, from: 'name' | 'title'): boolean {
  return !wasPublic(original) && isFromStem(current, slugify(original[from] ?? '') || 'untitled')
}

/** A collection without drafts has no status: there, every document is public. */
function wasPublic({ revision, _status }: Sluggable): boolean {
  return Boolean(revision) || _status === 'published' || _status === undefined
}

function isFromStem(slug: string, stem: string): boolean {
  return slug === stem || (slug.startsWith(`${stem}-`) && /^\d+$/.test(slug.slice(stem.length + 1)))
}

async function refuseBadSlug(slug: string, scope: Scope): Promise<void> {
  if (!isSlug(slug)) {
    throw new MastheadError('SLUG_INVALID', `“${slug}” cannot be part of an address`, {
      path: 'slug',
      value: slug,
    })
  }
  if (scope.options.reserved?.has(slug)) {
    throw new MastheadError('SLUG_RESERVED', `“${slug}” is a word that the site needs itself`, {
      path: 'slug',
      value: slug,
    })
  }
  const taken = await slugsInUse({ slug: { equals: slug } }, scope)
  if (taken.size > 0) {
    throw new MastheadError('SLUG_IN_USE', `The slug “${slug}” is in use`, { path: 'slug', value: slug })
  }
}

async function freeSlug(stem: string, scope: Scope): Promise<string> {
  const reserved = scope.options.reserved ?? new Set<string>()
  const exact = await slugsInUse({ slug: { equals: stem } }, scope)
  if (exact.size === 0 && !reserved.has(stem)) return stem
  const similar = await slugsInUse({ slug: { like: `${stem}-` } }, scope)
  return uniqueSlug(stem, new Set([...exact, ...similar, ...reserved]))
}

/** Documents in the trash keep their slug, so that restoring one cannot collide. */
async function slugsInUse(match: Where, { req, options, publication, id }: Scope): Promise<Set<string>> {
  const conditions: Where[] = [match]
  if (options.perPublication) {
    const owner = idOf(publication)
    conditions.push({ publication: owner === null ? { exists: false } : { equals: owner } })
  }
  if (id !== undefined) conditions.push({ id: { not_equals: id } })
  const { docs } = await req.payload.find({
    collection: options.collection,
    where: { and: conditions },
    select: { slug: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    trash: true,
    req,
  })
  return new Set(docs.flatMap((doc) => ('slug' in doc && typeof doc.slug === 'string' ? [doc.slug] : [])))
}
