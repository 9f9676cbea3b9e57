import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { BoldFeature, lexicalEditor, LinkFeature, ParagraphFeature } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { masthead } from 'payload-masthead'
import sharp from 'sharp'

import { Users } from './collections/Users'

const here = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL ?? 'file:./blank.db' } }),
  editor: lexicalEditor({ features: [ParagraphFeature(), BoldFeature(), LinkFeature()] }),
  collections: [Users],
  plugins: [masthead()],
  sharp,
  admin: { user: Users.slug, importMap: { baseDir: here } },
  typescript: { outputFile: join(here, 'payload-types.ts') },
})
