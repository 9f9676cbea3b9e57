import type { Access, FieldAccess, PayloadRequest, TypedUser, Where } from 'payload'

import { operationFlags } from './hooks/rememberOperation.js'
import { DRAFT_SLUGS, type ContentSlug } from './slugs.js'

export const ROLES = ['admin', 'publisher', 'editor', 'writer'] as const
export type Role = (typeof ROLES)[number]

/** Which scopes an API key can be given: reading drafts, writing, publishing, and the list of subscribers. */
export const SCOPES = [
  'publications:write',
  'issues:read',
  'issues:write',
  'stories:read',
  'stories:write',
  'moves:read',
  'moves:write',
  'topics:write',
  'people:write',
  'companies:write',
  'media:write',
  'publish',
  'subscribers:read',
  'subscribers:write',
  'sends:read',
  'sends:write',
] as const
export type Scope = (typeof SCOPES)[number]

/** Answers whether the signed-in user of a request holds a role, or one above it. */
export type RoleCheck = (args: { req: PayloadRequest; user: TypedUser }) => boolean

/** How a host app says who is who; each has a default that looks at `roles` of the admin's user collection. */
export interface RoleChecks {
  isAdmin?: RoleCheck
  isPublisher?: RoleCheck
  isEditor?: RoleCheck
  isWriter?: RoleCheck
}

/** A rule about a request alone: the atom from which collection and field access are composed. */
export type Rule = (req: PayloadRequest) => boolean

/** Every rule of the set in one place: who may read, write, delete and publish. */
export interface AccessRules {
  isAdmin: Rule
  isPublisher: Rule
  isEditor: Rule
  isWriter: Rule
  /** May publish and unpublish: publishers, and keys with the `publish` scope. */
  canPublish: Rule
  /** May see who subscribes: publishers, and keys with a scope for it. */
  canReadSubscribers: Rule
  canWriteSubscribers: Rule
  /** May see how far a send is, without names: editors, and keys with a scope for it. */
  canReadSends: Rule
  /** May send an issue, and stop it. */
  canSend: Rule
  /** Access functions of a content collection. */
  content: (slug: ContentSlug) => {
    create: Access
    read: Access
    readVersions: Access
    update: Access
    delete: Access
    unlock?: Access
  }
  /** Read access of a field that only those see who may read the drafts of a collection. */
  draftField: (slug: ContentSlug) => FieldAccess
  /** Read access of a field that is no business of machines. */
  staffField: FieldAccess
  /** Whoever may sign in to the admin panel, whatever their roles. */
  panelUsers: Access
  admins: Access
  adminsOrSelf: Access
}

export const or =
  (...rules: Rule[]): Rule =>
  (req) =>
    rules.some((rule) => rule(req))

export const hasScope =
  (...scopes: Scope[]): Rule =>
  ({ user }) => {
    if (user?.collection !== 'integrations') return false
    const held: readonly unknown[] = 'scopes' in user && Array.isArray(user.scopes) ? user.scopes : []
    return scopes.some((scope) => held.includes(scope))
  }

/**
 * What anonymous readers see: published and not in the trash. Collections without drafts have no
 * `_status`: there, everything that is not in the trash is public.
 */
export const published = (slug: ContentSlug): Where => ({
  and: [
    { deletedAt: { exists: false } },
    ...(DRAFT_SLUGS.has(slug) ? [{ _status: { equals: 'published' } }] : []),
  ],
})

/**
 * Builds the rules from a host's role checks.
 *
 * @example
 * const access = accessRules({ isEditor: ({ user }) => user.team === 'desk' })
 * createStories({ access, userSlug: 'users' })
 */
export function accessRules(checks: RoleChecks = {}): AccessRules {
  const isAdmin = signedIn(checks.isAdmin ?? holdsRole('admin'))
  const isPublisher = or(isAdmin, signedIn(checks.isPublisher ?? holdsRole('publisher')))
  const isEditor = or(isPublisher, signedIn(checks.isEditor ?? holdsRole('editor')))
  const isWriter = or(isEditor, signedIn(checks.isWriter ?? holdsRole('writer')))

  const canPublish = or(isPublisher, hasScope('publish'))
  const canWriteSubscribers = or(isPublisher, hasScope('subscribers:write'))
  const canSend = or(isPublisher, hasScope('sends:write'))
  const canCreate: Record<ContentSlug, Rule> = {
    publications: or(isPublisher, hasScope('publications:write')),
    issues: or(isEditor, hasScope('issues:write')),
    stories: or(isWriter, hasScope('stories:write')),
    moves: or(isWriter, hasScope('moves:write')),
    topics: or(isEditor, hasScope('topics:write')),
    people: or(isWriter, hasScope('people:write')),
    companies: or(isWriter, hasScope('companies:write')),
    media: or(isWriter, hasScope('media:write')),
  }
  const canUpdate: Record<ContentSlug, Rule> = {
    ...canCreate,
    publications: or(isEditor, hasScope('publications:write')),
    stories: or(isEditor, hasScope('stories:write')),
    moves: or(isEditor, hasScope('moves:write')),
  }
  const canReadDrafts: Record<ContentSlug, Rule> = {
    ...canCreate,
    publications: or(isWriter, canCreate.publications),
    issues: or(isWriter, hasScope('issues:read', 'issues:write')),
    stories: or(isWriter, hasScope('stories:read', 'stories:write', 'issues:write')),
    moves: or(isWriter, hasScope('moves:read', 'moves:write', 'issues:write')),
  }
  return {
    isAdmin,
    isPublisher,
    isEditor,
    isWriter,
    canPublish,
    canReadSubscribers: or(canWriteSubscribers, hasScope('subscribers:read')),
    canWriteSubscribers,
    canReadSends: or(isEditor, canSend, hasScope('sends:read')),
    canSend,
    content: (slug) => ({
      create: ({ req }) => canCreate[slug](req),
      read: ({ req }) => canReadDrafts[slug](req) || published(slug),
      readVersions: ({ req }) => canReadDrafts[slug](req),
      update: ({ req, data }) => {
        if (asksToPublish(slug, data, req) && !canPublish(req)) return false
        return canUpdate[slug](req) || ownDocuments(req, slug, isWriter)
      },
      delete: ({ req, data }) =>
        isPublisher(req) || (isEditor(req) && canCreate[slug](req) && isTrashing(data)),
    }),
    draftField:
      (slug) =>
      ({ req }) =>
        canReadDrafts[slug](req),
    staffField: ({ req }) => isWriter(req),
    panelUsers: ({ req }) => signsInToPanel(req),
    admins: ({ req }) => isAdmin(req),
    adminsOrSelf: ({ req }) => isAdmin(req) || (signsInToPanel(req) && { id: { equals: req.user.id } }),
  }
}

/**
 * The admin asks beforehand whether it should offer to publish. A write that is under way is judged by
 * `guardPublishing`, which knows more of it and says why.
 */
function asksToPublish(slug: ContentSlug, data: unknown, req: PayloadRequest): boolean {
  const wouldPublish =
    typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'
  return wouldPublish && DRAFT_SLUGS.has(slug) && !operationFlags(req.context, slug)
}

/** Editors may put documents in the trash, from where they can be restored; only publishers delete for good. */
function isTrashing(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'deletedAt' in data && Boolean(data.deletedAt)
}

/** Writers change what they filed themselves. */
function ownDocuments(req: PayloadRequest, slug: ContentSlug, isWriter: Rule): Where | false {
  if (!(slug === 'stories' || slug === 'moves') || !req.user || !isWriter(req)) return false
  return { createdBy: { equals: req.user.id } }
}

/**
 * Only users of the collection that the admin panel signs in count as staff: never a shop's customers, never
 * API keys, even where ids are numbers and a customer has the id of an editor.
 */
function signsInToPanel(req: PayloadRequest): req is PayloadRequest & { user: TypedUser } {
  return req.user?.collection === req.payload.config.admin.user
}

function signedIn(check: RoleCheck): Rule {
  return (req) => signsInToPanel(req) && check({ req, user: req.user })
}

/** Where the host's user collection has no `roles` field, whoever may sign in to the admin holds every role. */
function holdsRole(role: Role): RoleCheck {
  return ({ req, user }) => {
    const fields = req.payload.collections[user.collection]?.config.flattenedFields ?? []
    if (!fields.some((field) => field.name === 'roles')) return true
    const roles: readonly unknown[] = 'roles' in user && Array.isArray(user.roles) ? user.roles : []
    return roles.includes(role)
  }
}
