import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sending_days\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`publication_id\` text(36),
  	\`day\` text NOT NULL,
  	\`mails\` numeric DEFAULT 0 NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sending_days_publication_idx\` ON \`sending_days\` (\`publication_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_day_idx\` ON \`sending_days\` (\`publication_id\`,\`day\`);`)
  await db.run(sql`CREATE TABLE \`tallies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`send_id\` text(36) NOT NULL,
  	\`kind\` text NOT NULL,
  	\`target\` text NOT NULL,
  	\`day\` text NOT NULL,
  	\`hits\` numeric DEFAULT 0 NOT NULL,
  	\`readers\` numeric DEFAULT 0 NOT NULL,
  	\`filtered\` numeric DEFAULT 0 NOT NULL,
  	FOREIGN KEY (\`send_id\`) REFERENCES \`sends\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`tallies_send_idx\` ON \`tallies\` (\`send_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`send_kind_target_day_idx\` ON \`tallies\` (\`send_id\`,\`kind\`,\`target\`,\`day\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`is_shared\` integer DEFAULT false,
  	\`access_read_constraint\` text DEFAULT 'onlyMe',
  	\`access_update_constraint\` text DEFAULT 'onlyMe',
  	\`access_delete_constraint\` text DEFAULT 'onlyMe',
  	\`where\` text,
  	\`columns\` text,
  	\`group_by\` text,
  	\`related_collection\` text NOT NULL,
  	\`is_temp\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_updated_at_idx\` ON \`payload_query_presets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_created_at_idx\` ON \`payload_query_presets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_query_presets_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_query_presets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_order_idx\` ON \`payload_query_presets_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_parent_idx\` ON \`payload_query_presets_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_path_idx\` ON \`payload_query_presets_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_query_presets_rels_users_id_idx\` ON \`payload_query_presets_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_warm_up_is_on\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_warm_up_first_day\` numeric DEFAULT 200;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_warm_up_until\` numeric DEFAULT 20000;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_tracking\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`tracking_at\` text;`)
  await db.run(sql`ALTER TABLE \`subscribers\` ADD \`paused_until\` text;`)
  await db.run(sql`ALTER TABLE \`sends\` ADD \`audience_filter\` text;`)
  await db.run(sql`ALTER TABLE \`sends\` ADD \`audience_filter_where\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`bounced\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`complained\` integer;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`unsubscribed\` integer;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`reported_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`tracked\` integer;`)
  await db.run(sql`CREATE INDEX \`send_reportedAt_idx\` ON \`deliveries\` (\`send_id\`,\`reported_at\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sending_days_id\` text(36) REFERENCES sending_days(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sending_days_id_idx\` ON \`payload_locked_documents_rels\` (\`sending_days_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sending_days\`;`)
  await db.run(sql`DROP TABLE \`tallies\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets\`;`)
  await db.run(sql`DROP TABLE \`payload_query_presets_rels\`;`)
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
  	\`imports_id\` text(36),
  	\`imported_issues_id\` text(36),
  	\`import_leases_id\` text(36),
  	\`subscribers_id\` text(36),
  	\`suppressions_id\` text(36),
  	\`automatic_mails_id\` text(36),
  	\`rate_limits_id\` text(36),
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
  	FOREIGN KEY (\`integrations_id\`) REFERENCES \`integrations\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`imports_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`imported_issues_id\`) REFERENCES \`imported_issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`import_leases_id\`) REFERENCES \`import_leases\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`subscribers_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`suppressions_id\`) REFERENCES \`suppressions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`automatic_mails_id\`) REFERENCES \`automatic_mails\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`rate_limits_id\`) REFERENCES \`rate_limits\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "users_id", "publications_id", "issues_id", "stories_id", "moves_id", "topics_id", "people_id", "companies_id", "media_id", "integrations_id", "imports_id", "imported_issues_id", "import_leases_id", "subscribers_id", "suppressions_id", "automatic_mails_id", "rate_limits_id") SELECT "id", "order", "parent_id", "path", "users_id", "publications_id", "issues_id", "stories_id", "moves_id", "topics_id", "people_id", "companies_id", "media_id", "integrations_id", "imports_id", "imported_issues_id", "import_leases_id", "subscribers_id", "suppressions_id", "automatic_mails_id", "rate_limits_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imported_issues_id_idx\` ON \`payload_locked_documents_rels\` (\`imported_issues_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_import_leases_id_idx\` ON \`payload_locked_documents_rels\` (\`import_leases_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_subscribers_id_idx\` ON \`payload_locked_documents_rels\` (\`subscribers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_suppressions_id_idx\` ON \`payload_locked_documents_rels\` (\`suppressions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_automatic_mails_id_idx\` ON \`payload_locked_documents_rels\` (\`automatic_mails_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rate_limits_id_idx\` ON \`payload_locked_documents_rels\` (\`rate_limits_id\`);`)
  await db.run(sql`DROP INDEX \`send_reportedAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`bounced\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`complained\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`unsubscribed\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`reported_at\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`tracked\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_warm_up_is_on\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_warm_up_first_day\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_warm_up_until\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_tracking\`;`)
  await db.run(sql`ALTER TABLE \`subscribers\` DROP COLUMN \`tracking_at\`;`)
  await db.run(sql`ALTER TABLE \`subscribers\` DROP COLUMN \`paused_until\`;`)
  await db.run(sql`ALTER TABLE \`sends\` DROP COLUMN \`audience_filter\`;`)
  await db.run(sql`ALTER TABLE \`sends\` DROP COLUMN \`audience_filter_where\`;`)
}
