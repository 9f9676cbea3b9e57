import type { CollectionSlug, Config, Plugin } from 'payload'

import { accessRules } from '../../collections/access.js'
import { createImportedIssues } from '../../collections/imported-issues/index.js'
import { createImportLeases } from '../../collections/import-leases/index.js'
import { createImports } from '../../collections/imports/index.js'
import {
  addCollections,
  afterInit,
  withEndpoints,
  withFootOfDashboard,
  withRootEndpoints,
} from '../compose.js'
import { importEndpoints } from './endpoints/importEndpoints.js'
import { exportEndpoint } from './exporters/exportEndpoint.js'
import { ringOnInit, withImportTask } from './jobs/importJob.js'
import type { ArchiveOptions } from './options.js'
import { resolveSettings, withSettings } from './settings.js'

export type { ArchiveOptions } from './options.js'

/**
 * Takes old issues in: reads what other programs export, splits each issue into its stories and moves, and files them
 * as drafts to be looked over; and gives everything out. Stands after the newsroom.
 *
 * @example
 * import { archive } from 'payload-masthead/plugins/archive'
 * export default buildConfig({ plugins: [newsroom(), archive()], ... })
 */
export function archive(options: ArchiveOptions = {}): Plugin {
  const access = accessRules(options)
  return (incoming: Config): Config => {
    const context = { access, userSlug: (incoming.admin?.user ?? 'users') as CollectionSlug }
    const imports = createImports(context)
    const isOn = options.enabled !== false
    const config = addCollections(incoming, [
      isOn ? withEndpoints(imports, importEndpoints(access)) : imports,
      createImportedIssues(context),
      createImportLeases(),
    ])
    if (!isOn) return config
    const whole = withFootOfDashboard(
      withRootEndpoints(config, [exportEndpoint(access.isAdmin)]),
      'payload-masthead/rsc#ExportEverything',
    )
    return afterInit(withImportTask(withSettings(whole, resolveSettings(options))), ringOnInit)
  }
}
