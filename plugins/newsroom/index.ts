import type { CollectionSlug, Config, Plugin } from 'payload'

import { accessRules } from '../../collections/access.js'
import { createCompanies } from '../../collections/companies/index.js'
import type { CollectionContext } from '../../collections/context.js'
import { createEditions } from '../../collections/editions/index.js'
import { createIntegrations } from '../../collections/integrations/index.js'
import { createIssues } from '../../collections/issues/index.js'
import { createMedia } from '../../collections/media/index.js'
import { createMoves } from '../../collections/moves/index.js'
import { createPeople } from '../../collections/people/index.js'
import { createPublications } from '../../collections/publications/index.js'
import { createStories } from '../../collections/stories/index.js'
import { createTopics } from '../../collections/topics/index.js'
import { addCollections, afterInit, withDashboard, withWords } from '../compose.js'
import { addIssueBehaviour } from './addIssueBehaviour.js'
import { addMerging } from './addMerging.js'
import { addPublicationBehaviour } from './addPublicationBehaviour.js'
import { answerWithCodes } from './answerWithCodes.js'
import { catchUpRolesOnInit } from './catchUpRolesOnInit.js'
import { closeJobs } from './closeJobs.js'
import { closeLocks } from './closeLocks.js'
import { guardPublicQueries } from './guardPublicQueries.js'
import { assembleOnCreate } from './hooks/assembleOnCreate.js'
import { addDraftingJob } from './jobs/draftNextIssues.js'
import { repairOnInit } from './repairOnInit.js'
import { resolveOptions, type NewsroomOptions } from './options.js'
import { NAMESPACE, words } from '../ui/translations/index.js'

export type { NewsroomOptions } from './options.js'

/**
 * The newsroom: publications, issues, stories, topics, people, companies, moves, media, frozen editions and API keys; the
 * assembly of issues, and publishing.
 *
 * @example
 * import { newsroom } from 'payload-masthead/plugins/newsroom'
 * export default buildConfig({ plugins: [newsroom({ assembleOnCreate: false })], ... })
 */
export function newsroom(options: NewsroomOptions = {}): Plugin {
  const resolved = resolveOptions(options)
  const access = accessRules(resolved.roleChecks)

  return (incoming: Config): Config => {
    const context: CollectionContext = {
      access,
      userSlug: (incoming.admin?.user ?? 'users') as CollectionSlug,
    }
    const isFilled = resolved.enabled && resolved.assembleOnCreate
    const issues = createIssues(context, isFilled ? { fillNewIssue: assembleOnCreate } : {})
    const publications = createPublications(context)
    const people = createPeople(context)
    const companies = createCompanies(context)
    const collections = [
      resolved.enabled ? addPublicationBehaviour(publications, access) : publications,
      resolved.enabled ? addIssueBehaviour(issues, access) : issues,
      createStories(context),
      createMoves(context),
      createTopics(context),
      resolved.enabled ? addMerging(people, access) : people,
      resolved.enabled ? addMerging(companies, access) : companies,
      createMedia(context),
      createEditions(context),
      createIntegrations(context),
    ].map((collection) => guardPublicQueries(collection, access))

    const config = withWords(
      addCollections(
        answerWithCodes(closeLocks(closeJobs(incoming, access), access)),
        collections,
        resolved.collections,
      ),
      NAMESPACE,
      words,
    )
    if (!resolved.enabled) return config
    const welcoming = withDashboard(config, 'payload-masthead/rsc#NewsroomWelcome')
    return afterInit(
      afterInit(addDraftingJob(welcoming, resolved.draftNextIssue), repairOnInit),
      catchUpRolesOnInit,
    )
  }
}
