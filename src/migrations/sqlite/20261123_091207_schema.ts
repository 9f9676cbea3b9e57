import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`publication_year_week_idx\` ON \`issues\` (\`publication_id\`,\`year\`,\`week\`);`)
  await db.run(sql`CREATE INDEX \`publication_number_idx\` ON \`issues\` (\`publication_id\`,\`number\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version_year_version_week_idx\` ON \`_issues_v\` (\`version_publication_id\`,\`version_year\`,\`version_week\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version_number_idx\` ON \`_issues_v\` (\`version_publication_id\`,\`version_number\`);`)
  await db.run(sql`CREATE INDEX \`publication_placedIn_idx\` ON \`stories\` (\`publication_id\`,\`placed_in_id\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version_placedIn_idx\` ON \`_stories_v\` (\`version_publication_id\`,\`version_placed_in_id\`);`)
  await db.run(sql`CREATE INDEX \`publication_placedIn_1_idx\` ON \`moves\` (\`publication_id\`,\`placed_in_id\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version_placedIn_1_idx\` ON \`_moves_v\` (\`version_publication_id\`,\`version_placed_in_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`publication_year_week_idx\`;`)
  await db.run(sql`DROP INDEX \`publication_number_idx\`;`)
  await db.run(sql`DROP INDEX \`version_publication_version_year_version_week_idx\`;`)
  await db.run(sql`DROP INDEX \`version_publication_version_number_idx\`;`)
  await db.run(sql`DROP INDEX \`publication_placedIn_idx\`;`)
  await db.run(sql`DROP INDEX \`version_publication_version_placedIn_idx\`;`)
  await db.run(sql`DROP INDEX \`publication_placedIn_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version_publication_version_placedIn_1_idx\`;`)
}
