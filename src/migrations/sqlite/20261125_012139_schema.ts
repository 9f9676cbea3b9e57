import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`content_hash\` text;`)
  await db.run(sql`CREATE INDEX \`media_content_hash_idx\` ON \`media\` (\`content_hash\`);`)
  await db.run(sql`ALTER TABLE \`imported_issues\` ADD \`pictures\` text;`)
  await db.run(sql`ALTER TABLE \`imported_issues\` ADD \`settled\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`media_content_hash_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`content_hash\`;`)
  await db.run(sql`ALTER TABLE \`imported_issues\` DROP COLUMN \`pictures\`;`)
  await db.run(sql`ALTER TABLE \`imported_issues\` DROP COLUMN \`settled\`;`)
}
