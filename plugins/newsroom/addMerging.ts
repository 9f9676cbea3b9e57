import type { CollectionConfig } from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { withEndpoints } from '../compose.js'
import { duplicatesEndpoint } from './endpoints/findDuplicates.js'
import { mergeEndpoint } from './endpoints/mergeSubjects.js'
import { mergeCompanies } from './operations/mergeCompanies.js'
import { mergePeople } from './operations/mergePeople.js'

/** What the newsroom adds to people and to companies: merging one that was entered twice, and its button. */
export function addMerging(collection: CollectionConfig, access: AccessRules): CollectionConfig {
  const endpoints =
    collection.slug === 'people'
      ? [mergeEndpoint(access, 'people', mergePeople), duplicatesEndpoint(access, 'people')]
      : [mergeEndpoint(access, 'companies', mergeCompanies), duplicatesEndpoint(access, 'companies')]
  return withEndpoints(withMergeButton(collection), endpoints)
}

function withMergeButton(collection: CollectionConfig): CollectionConfig {
  const components = collection.admin?.components
  const controls = components?.edit?.beforeDocumentControls ?? []
  return {
    ...collection,
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [...controls, 'payload-masthead/client#MergeButton'],
        },
      },
    },
  }
}
