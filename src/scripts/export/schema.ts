/** Writes the JSON Schema of an export, made from the product's own config, to the path that is given. */
import { writeFileSync } from 'node:fs'

import config from '@payload-config'

import { exportSchema } from '../../../plugins/archive/exporters/index.js'

const [path = 'docs/schema/export.schema.json'] = process.argv.slice(2)
writeFileSync(path, `${JSON.stringify(exportSchema(await config), null, 2)}\n`)
process.exit()
