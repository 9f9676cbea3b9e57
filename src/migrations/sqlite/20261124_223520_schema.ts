import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publication_id\` text(36) NOT NULL,
  	\`state\` text DEFAULT 'reading' NOT NULL,
  	\`options_dry_run\` integer,
  	\`options_drafts\` integer,
  	\`options_fetch_images\` integer,
  	\`options_site_url\` text,
  	\`files\` text,
  	\`unchanged\` numeric,
  	\`problems\` text,
  	\`preview\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_publication_idx\` ON \`imports\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_state_idx\` ON \`imports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_by_idx\` ON \`imports\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`imported_issues\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`identity\` text NOT NULL,
  	\`import_id\` text(36) NOT NULL,
  	\`run_id\` text(36) NOT NULL,
  	\`publication_id\` text(36) NOT NULL,
  	\`file\` text,
  	\`key\` text NOT NULL,
  	\`url\` text,
  	\`title\` text,
  	\`published_at\` text,
  	\`hash\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`attempts\` numeric DEFAULT 0,
  	\`error\` text,
  	\`issue_id\` text(36),
  	\`source\` text,
  	\`split\` text,
  	\`made\` text,
  	\`kept\` text,
  	\`open_references\` numeric,
  	\`resolved_in\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`import_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`run_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`imported_issues_identity_idx\` ON \`imported_issues\` (\`identity\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_import_idx\` ON \`imported_issues\` (\`import_id\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_run_idx\` ON \`imported_issues\` (\`run_id\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_publication_idx\` ON \`imported_issues\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_url_idx\` ON \`imported_issues\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_published_at_idx\` ON \`imported_issues\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_state_idx\` ON \`imported_issues\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_issue_idx\` ON \`imported_issues\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_open_references_idx\` ON \`imported_issues\` (\`open_references\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_updated_at_idx\` ON \`imported_issues\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imported_issues_created_at_idx\` ON \`imported_issues\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`run_state_idx\` ON \`imported_issues\` (\`run_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`import_leases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`run\` text NOT NULL,
  	\`owner\` text NOT NULL,
  	\`until\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`import_leases_run_idx\` ON \`import_leases\` (\`run\`);`)
  await db.run(sql`CREATE INDEX \`import_leases_updated_at_idx\` ON \`import_leases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`import_leases_created_at_idx\` ON \`import_leases\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`issues\` ADD \`imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`issues_imported_from_imported_from_row_idx\` ON \`issues\` (\`imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` ADD \`version_imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_imported_from_version_imported_from_ro_idx\` ON \`_issues_v\` (\`version_imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`stories_imported_from_imported_from_row_idx\` ON \`stories\` (\`imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_imported_from_version_imported_from_r_idx\` ON \`_stories_v\` (\`version_imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`moves\` ADD \`imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`moves\` ADD \`imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`moves_imported_from_imported_from_row_idx\` ON \`moves\` (\`imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`_moves_v\` ADD \`version_imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`_moves_v\` ADD \`version_imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_imported_from_version_imported_from_row_idx\` ON \`_moves_v\` (\`version_imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`topics\` ADD \`imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`topics_imported_from_imported_from_row_idx\` ON \`topics\` (\`imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`imported_from_part\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`current_since\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`pending_role_since\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`pending_role_changes_on\` text;`)
  await db.run(sql`CREATE INDEX \`people_imported_from_imported_from_row_idx\` ON \`people\` (\`imported_from_row\`);`)
  await db.run(sql`CREATE INDEX \`people_current_since_idx\` ON \`people\` (\`current_since\`);`)
  await db.run(sql`CREATE INDEX \`people_pending_role_pending_role_changes_on_idx\` ON \`people\` (\`pending_role_changes_on\`);`)
  await db.run(sql`ALTER TABLE \`companies\` ADD \`imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`companies\` ADD \`imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`companies_imported_from_imported_from_row_idx\` ON \`companies\` (\`imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`imported_from_row\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`imported_from_part\` text;`)
  await db.run(sql`CREATE INDEX \`media_imported_from_imported_from_row_idx\` ON \`media\` (\`imported_from_row\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`imports_id\` text(36) REFERENCES imports(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`imported_issues_id\` text(36) REFERENCES imported_issues(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`import_leases_id\` text(36) REFERENCES import_leases(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imported_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`imported_issues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_import_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`import_leases_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`imported_issues\`;`)
  await db.run(sql`DROP TABLE \`import_leases\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	\`publications_id\` text(36),
  	\`issues_id\` text(36),
  	\`stories_id\` text(36),
  	\`moves_id\` text(36),
  	\`topics_id\` text(36),
  	\`people_id\` text(36),
  	\`companies_id\` text(36),
  	\`media_id\` text(36),
  	\`integrations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`publications_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`issues_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`moves_id\`) REFERENCES \`moves\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`integrations_id\`) REFERENCES \`integrations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "users_id", "publications_id", "issues_id", "stories_id", "moves_id", "topics_id", "people_id", "companies_id", "media_id", "integrations_id") SELECT "id", "order", "parent_id", "path", "users_id", "publications_id", "issues_id", "stories_id", "moves_id", "topics_id", "people_id", "companies_id", "media_id", "integrations_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_publications_id_idx\` ON \`payload_locked_documents_rels\` (\`publications_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`issues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_stories_id_idx\` ON \`payload_locked_documents_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_moves_id_idx\` ON \`payload_locked_documents_rels\` (\`moves_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_companies_id_idx\` ON \`payload_locked_documents_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_integrations_id_idx\` ON \`payload_locked_documents_rels\` (\`integrations_id\`);`)
  await db.run(sql`DROP INDEX \`issues_imported_from_imported_from_row_idx\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`issues\` DROP COLUMN \`imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`_issues_v_version_imported_from_version_imported_from_ro_idx\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`_issues_v\` DROP COLUMN \`version_imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`stories_imported_from_imported_from_row_idx\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`_stories_v_version_imported_from_version_imported_from_r_idx\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`moves_imported_from_imported_from_row_idx\`;`)
  await db.run(sql`ALTER TABLE \`moves\` DROP COLUMN \`imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`moves\` DROP COLUMN \`imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`_moves_v_version_imported_from_version_imported_from_row_idx\`;`)
  await db.run(sql`ALTER TABLE \`_moves_v\` DROP COLUMN \`version_imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`_moves_v\` DROP COLUMN \`version_imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`topics_imported_from_imported_from_row_idx\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`topics\` DROP COLUMN \`imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`people_imported_from_imported_from_row_idx\`;`)
  await db.run(sql`DROP INDEX \`people_current_since_idx\`;`)
  await db.run(sql`DROP INDEX \`people_pending_role_pending_role_changes_on_idx\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`imported_from_part\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`current_since\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`pending_role_since\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`pending_role_changes_on\`;`)
  await db.run(sql`DROP INDEX \`companies_imported_from_imported_from_row_idx\`;`)
  await db.run(sql`ALTER TABLE \`companies\` DROP COLUMN \`imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`companies\` DROP COLUMN \`imported_from_part\`;`)
  await db.run(sql`DROP INDEX \`media_imported_from_imported_from_row_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`imported_from_row\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`imported_from_part\`;`)
}
