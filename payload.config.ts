import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { accessRules } from './collections/access.js'
import type { CollectionOverride } from './collections/context.js'
import { createUsers } from './collections/users/index.js'
import { guardRest } from './plugins/guards.js'
import { masthead } from './plugins/masthead.js'
import { migrations } from './src/migrations/sqlite/index.js'
import { graphQLOptions } from './src/server/graphQLOptions.js'
import { mailAdapter } from './src/server/mailAdapter.js'
import { readMailEnvironment } from './src/server/mailEnvironment.js'
import { loadSettings, type Settings } from './src/server/settings.js'

const settings = loadSettings(process.env)
const root = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  db: database(settings.database),
  secret: settings.secret,
  serverURL: settings.publicUrl,
  collections: [createUsers({ access: accessRules() })],
  onInit: guardRest,
  plugins: [
    masthead({
      newsroom: { collections: { media: storeIn(settings.mediaFolder) } },
      // The server in front passes feeds on at their own addresses: src/server/feedRoutes.ts
      syndication: { feedsUrl: settings.publicUrl },
      delivery: {
        smtp: settings.smtpUrl === undefined ? undefined : { url: settings.smtpUrl },
        from: settings.mailFrom,
        dkim: settings.dkim,
        ...readMailEnvironment(process.env),
      },
    }),
  ],
  email: settings.smtpUrl ? mailAdapter(settings.smtpUrl, settings.publicUrl) : undefined,
  editor: lexicalEditor(),
  sharp,
  graphQL: graphQLOptions(settings),
  jobs: {
    autoRun: [
      { cron: '*/20 * * * * *', queue: 'default' },
      // Whoever subscribes sits before their mailbox.
      { cron: '*/5 * * * * *', queue: 'mail' },
    ],
  },
  admin: {
    user: 'users',
    avatar: 'default',
    meta: { titleSuffix: ' · Masthead' },
    importMap: { baseDir: root, importMapFile: join(root, 'src/app/(payload)/admin/importMap.js') },
  },
  typescript: { outputFile: join(root, 'collections/payload-types.ts'), declare: false, autoGenerate: false },
  logger: { options: { level: settings.logLevel } },
  telemetry: false,
})

function storeIn(staticDir: string): CollectionOverride {
  return ({ defaultCollection }) => ({
    ...defaultCollection,
    upload: { ...(typeof defaultCollection.upload === 'object' ? defaultCollection.upload : {}), staticDir },
  })
}

/** MongoDB where DATABASE_URI names one; the embedded database otherwise. Ids are text on both. */
function database(db: Settings['database']) {
  switch (db.kind) {
    case 'mongodb':
      return mongooseAdapter({
        url: db.url,
        connectOptions: { serverSelectionTimeoutMS: 10_000 },
        ...(db.compat ? { transactionOptions: false, useJoinAggregations: false } : {}),
      })
    case 'sqlite':
      return sqliteAdapter({
        client: { url: db.url },
        idType: 'uuid',
        // Safe against a killed process; a power cut can cost the last moments, never the file.
        wal: { synchronous: 'NORMAL' },
        busyTimeout: 5_000,
        migrationDir: join(root, 'src/migrations/sqlite'),
        prodMigrations: migrations,
      })
  }
}
