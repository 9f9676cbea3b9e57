import { loadEnv } from 'payload/node'
import { runServer } from './runServer.js'

loadEnv()

await runServer({
  loadConfig: async () => (await import('../../payload.config.js')).default,
  loadSeed: () => import('../scripts/seed/index.js'),
})
