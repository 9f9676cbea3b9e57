import type { RoleChecks } from '../../collections/access.js'
import type { CollectionOverride } from '../../collections/context.js'
import type { ContentSlug } from '../../collections/slugs.js'

/** How a host app sets up the newsroom. Every option may be left out. */
export interface NewsroomOptions extends RoleChecks {
  /** With `false` the collections stay in the schema; hooks, endpoints and jobs are gone. Default `true`. */
  enabled?: boolean
  /** Fill an issue with what is written as soon as it is created. Default `true`. */
  assembleOnCreate?: boolean
  /**
   * Draft the coming issue of every publication by a scheduled job. `cron` has six fields, seconds first;
   * the host runs the job queue. Default: off.
   */
  draftNextIssue?: false | { cron: string; queue?: string }
  /**
   * Changes to the collections of the set.
   *
   * @example
   * collections: { stories: ({ defaultCollection }) => ({ ...defaultCollection, defaultSort: 'title' }) }
   */
  collections?: Partial<Record<ContentSlug | 'integrations', CollectionOverride>>
}

export interface ResolvedNewsroomOptions {
  enabled: boolean
  assembleOnCreate: boolean
  draftNextIssue: false | { cron: string; queue: string }
  collections: Partial<Record<ContentSlug | 'integrations', CollectionOverride>>
  roleChecks: RoleChecks
}

/** Fills every default, once. Never changes the object that it is given. */
export function resolveOptions(options: NewsroomOptions = {}): ResolvedNewsroomOptions {
  const { isAdmin, isPublisher, isEditor, isWriter, draftNextIssue } = options
  return {
    enabled: options.enabled ?? true,
    assembleOnCreate: options.assembleOnCreate ?? true,
    draftNextIssue: draftNextIssue
      ? { cron: draftNextIssue.cron, queue: draftNextIssue.queue ?? 'default' }
      : false,
    collections: { ...options.collections },
    roleChecks: { isAdmin, isPublisher, isEditor, isWriter },
  }
}
