import { loadEnv } from 'payload/node'

import { keepHeapSteady } from '../scripts/keepHeapSteady.js'
import { runServer } from './runServer.js'

keepHeapSteady()
loadEnv()

// On Node 20, modules of Lexical that await at their top can wait for each other for ever; its core first, they do not.
await import('@payloadcms/richtext-lexical/lexical')

await runServer({
  loadConfig: async () => (await import('../../payload.config.js')).default,
  loadSeed: () => import('../scripts/seed/index.js'),
})
