import type { CollectionConfig } from 'payload'

import type { AccessRules } from '../../collections/access.js'
import { withEndpoints } from '../compose.js'
import { mergeEndpoint } from './endpoints/mergeSubjects.js'
import { mergeCompanies } from './operations/mergeCompanies.js'
import { mergePeople } from './operations/mergePeople.js'

/** What the newsroom adds to people and to companies: merging one that was entered twice. */
export function addMerging(collection: CollectionConfig, access: AccessRules): CollectionConfig {
  const endpoint =
    collection.slug === 'people'
      ? mergeEndpoint(access, 'people', mergePeople)
      : mergeEndpoint(access, 'companies', mergeCompanies)
  return withEndpoints(collection, [endpoint])
}
