/** A worker to be killed: as `npm run worker`, but that others take over from it after two seconds. */
import { getPayload } from 'payload'

import { startWorker } from '../../../plugins/delivery/sending/worker.js'
import { settingsOf } from '../../../plugins/delivery/settings.js'

await import('@payloadcms/richtext-lexical/lexical')
const { default: config } = await import('../../../payload.config.js')
const payload = await getPayload({ config })
startWorker(payload, { ...settingsOf(payload), leaseMs: 2_000, stallMs: 200 })
process.stdout.write('ready\n')
