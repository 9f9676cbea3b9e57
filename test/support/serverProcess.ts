// A server as a process of its own, as `npm start` runs it, with a small config: for tests of starting and stopping.
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'
import { runServer } from '../../src/server/runServer.js'
import { loadSettings } from '../../src/server/settings.js'

await runServer({
  loadConfig: () => {
    const { secret, database } = loadSettings(process.env)
    return buildConfig({
      secret,
      db:
        database.kind === 'sqlite'
          ? sqliteAdapter({ client: { url: database.url } })
          : mongooseAdapter({ url: database.url, connectOptions: { serverSelectionTimeoutMS: 500 } }),
      telemetry: false,
      typescript: { autoGenerate: false },
      admin: { user: 'users' },
      collections: [
        {
          slug: 'users',
          auth: true,
          fields: [
            { name: 'name', type: 'text' },
            { name: 'roles', type: 'select', hasMany: true, options: ['admin'] },
          ],
        },
        { slug: 'topics', access: { read: () => true }, fields: [{ name: 'name', type: 'text' }] },
      ],
    })
  },
  loadSeed: () =>
    Promise.resolve({
      isEmpty: async (payload) => (await payload.count({ collection: 'topics' })).totalDocs === 0,
      seedSample: async (payload) => payload.db.create({ collection: 'topics', data: { name: 'Sample' } }),
    }),
})
