/**
 * Types for front ends and integrations: the documents of the set as REST and GraphQL serve them (with text ids;
 * a host with numeric ids generates its own), and the options of the plugins.
 */
export type { ContentSlug, Role, RoleChecks, Scope } from '../collections/index.js'
export type { CollectionOverride } from '../collections/context.js'
export type { DocumentOf } from '../collections/documents.js'
export type { Id } from '../collections/ids.js'
export type {
  CalloutBlock,
  Company,
  Covered,
  EmbedBlock,
  Integration,
  Issue,
  Items,
  LayoutRows,
  Media,
  Move,
  Person,
  Publication,
  QuoteBlock,
  References,
  Sections,
  Story,
  Subscriber,
  Suppression,
  Topic,
} from '../collections/payload-types.js'
export type { ErrorCode } from '../src/core/errors.js'
export type { Edition } from '../src/core/edition/index.js'
export type { Finding, FindingCode } from '../src/core/preflight/index.js'
export type { ArchiveOptions } from './archive/options.js'
export type { DeliveryOptions } from './delivery/options.js'
export type { MastheadOptions } from './masthead.js'
export type { NewsroomOptions } from './newsroom/options.js'
export type { Format, Renderer, SyndicationOptions } from './syndication/options.js'
export type { AssembledIssue, AssembleIssueArgs } from './newsroom/operations/assembleIssue.js'
