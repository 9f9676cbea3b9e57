import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`publications_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_texts_order_parent\` ON \`publications_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_texts_text_idx\` ON \`publications_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`issues_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_texts_order_parent\` ON \`issues_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_texts_text_idx\` ON \`issues_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_texts_order_parent\` ON \`_issues_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`people_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_texts_order_parent\` ON \`people_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`people_texts_text_idx\` ON \`people_texts\` (\`text\`);`)
  await db.run(sql`CREATE TABLE \`editions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`issue_id\` text(36) NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`hash\` text NOT NULL,
  	\`note\` text,
  	\`content\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`editions_issue_idx\` ON \`editions\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`editions_updated_at_idx\` ON \`editions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editions_created_at_idx\` ON \`editions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issue_revision_idx\` ON \`editions\` (\`issue_id\`,\`revision\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`author\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`publisher\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`postal_address\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`language\` text DEFAULT 'en';`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`accent\` text;`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`subject\` text;`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`preheader\` text;`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`correction_note\` text;`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_subject\` text;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_preheader\` text;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_correction_note\` text;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_search_text\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`correction_note\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`search_text\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_correction_note\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_search_text\` text;`)
  await db.run(sql`CREATE INDEX \`topics_texts_text_idx\` ON \`topics_texts\` (\`text\`);`)
  await db.run(sql`CREATE INDEX \`companies_texts_text_idx\` ON \`companies_texts\` (\`text\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`publications_texts\`;`)
  await db.run(sql`DROP TABLE \`issues_texts\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_texts\`;`)
  await db.run(sql`DROP TABLE \`people_texts\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`DROP INDEX \`topics_texts_text_idx\`;`)
  await db.run(sql`DROP INDEX \`companies_texts_text_idx\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`author\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`publisher\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`postal_address\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`accent\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`subject\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`preheader\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`correction_note\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_subject\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_preheader\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_correction_note\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_search_text\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`correction_note\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_correction_note\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_search_text\`;`)
}
