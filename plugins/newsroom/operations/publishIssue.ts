import type { DocumentOf } from '../../../collections/documents.js'
import type { Id } from '../../../collections/ids.js'
import { requestFor, type OperationContext } from '../../operationContext.js'

/**
 * Publishes an issue, and with it the stories and moves that stand in it.
 *
 * @throws MastheadError STORIES_UNPUBLISHED where `publishStories` is false and something in it is not
 * published, or where something lacks what publishing takes; PUBLISH_FORBIDDEN
 * @example
 * await publishIssue({ payload, issue: issue.id })
 */
export async function publishIssue(
  args: OperationContext & { issue: Id; publishStories?: boolean },
): Promise<DocumentOf<'issues'>> {
  const req = await requestFor(args)
  return args.payload.update({
    collection: 'issues',
    id: args.issue,
    data: {
      _status: 'published',
      ...(args.publishStories === undefined ? {} : { publishStories: args.publishStories }),
    },
    depth: 0,
    overrideAccess: args.overrideAccess ?? true,
    req,
  })
}
