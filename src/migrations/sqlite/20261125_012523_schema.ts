import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`subscribers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email\` text,
  	\`email_hash\` text NOT NULL,
  	\`publication_id\` text(36) NOT NULL,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`name\` text,
  	\`locale\` text,
  	\`topic_order\` text DEFAULT 'all' NOT NULL,
  	\`tracking\` integer DEFAULT false,
  	\`consent_at\` text,
  	\`consent_source\` text,
  	\`consent_text_version\` text,
  	\`consent_text\` text,
  	\`consent_ip_hash\` text,
  	\`source\` text,
  	\`confirmed_at\` text,
  	\`ended_at\` text,
  	\`soft_bounces\` numeric DEFAULT 0,
  	\`soft_bounced_at\` text,
  	\`soft_bounce_of\` text,
  	\`token_version\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`subscribers_email_idx\` ON \`subscribers\` (\`email\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_email_hash_idx\` ON \`subscribers\` (\`email_hash\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_publication_idx\` ON \`subscribers\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_state_idx\` ON \`subscribers\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_source_idx\` ON \`subscribers\` (\`source\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_confirmed_at_idx\` ON \`subscribers\` (\`confirmed_at\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_ended_at_idx\` ON \`subscribers\` (\`ended_at\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_updated_at_idx\` ON \`subscribers\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_created_at_idx\` ON \`subscribers\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_emailHash_idx\` ON \`subscribers\` (\`publication_id\`,\`email_hash\`);`)
  await db.run(sql`CREATE INDEX \`publication_state_idx\` ON \`subscribers\` (\`publication_id\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`subscribers_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`subscribers_rels_order_idx\` ON \`subscribers_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_rels_parent_idx\` ON \`subscribers_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_rels_path_idx\` ON \`subscribers_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`subscribers_rels_topics_id_idx\` ON \`subscribers_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`suppressions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`email_hash\` text NOT NULL,
  	\`publication_id\` text(36),
  	\`reason\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`suppressions_email_hash_idx\` ON \`suppressions\` (\`email_hash\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_publication_idx\` ON \`suppressions\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_reason_idx\` ON \`suppressions\` (\`reason\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_at_idx\` ON \`suppressions\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_updated_at_idx\` ON \`suppressions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`suppressions_created_at_idx\` ON \`suppressions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`emailHash_publication_reason_idx\` ON \`suppressions\` (\`email_hash\`,\`publication_id\`,\`reason\`);`)
  await db.run(sql`CREATE TABLE \`automatic_mails\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`publication_id\` text(36) NOT NULL,
  	\`email_hash\` text NOT NULL,
  	\`subscriber_id\` text(36),
  	\`request\` text,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`not_before\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subscriber_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`automatic_mails_publication_idx\` ON \`automatic_mails\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`automatic_mails_email_hash_idx\` ON \`automatic_mails\` (\`email_hash\`);`)
  await db.run(sql`CREATE INDEX \`automatic_mails_subscriber_idx\` ON \`automatic_mails\` (\`subscriber_id\`);`)
  await db.run(sql`CREATE INDEX \`automatic_mails_not_before_idx\` ON \`automatic_mails\` (\`not_before\`);`)
  await db.run(sql`CREATE INDEX \`automatic_mails_updated_at_idx\` ON \`automatic_mails\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`automatic_mails_created_at_idx\` ON \`automatic_mails\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`rate_limits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`points\` numeric NOT NULL,
  	\`expire\` numeric
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rate_limits_key_idx\` ON \`rate_limits\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rate_limits_expire_idx\` ON \`rate_limits\` (\`expire\`);`)
  await db.run(sql`CREATE TABLE \`sends\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text,
  	\`issue_id\` text(36) NOT NULL,
  	\`publication_id\` text(36) NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`from\` text,
  	\`state\` text DEFAULT 'scheduled' NOT NULL,
  	\`problem\` text,
  	\`send_at\` text,
  	\`started_at\` text,
  	\`prepared_at\` text,
  	\`ended_at\` text,
  	\`retry_at\` text,
  	\`stalls\` numeric DEFAULT 0,
  	\`audience_kind\` text DEFAULT 'all' NOT NULL,
  	\`audience_since\` text,
  	\`audience_of_send_id\` text(36),
  	\`audience_hashes\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`audience_of_send_id\`) REFERENCES \`sends\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sends_issue_idx\` ON \`sends\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`sends_publication_idx\` ON \`sends\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`sends_state_idx\` ON \`sends\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`sends_audience_audience_of_send_idx\` ON \`sends\` (\`audience_of_send_id\`);`)
  await db.run(sql`CREATE INDEX \`sends_created_by_idx\` ON \`sends\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sends_updated_at_idx\` ON \`sends\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sends_created_at_idx\` ON \`sends\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_sendAt_idx\` ON \`sends\` (\`state\`,\`send_at\`);`)
  await db.run(sql`CREATE TABLE \`sends_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sends\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sends_rels_order_idx\` ON \`sends_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sends_rels_parent_idx\` ON \`sends_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sends_rels_path_idx\` ON \`sends_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`sends_rels_topics_id_idx\` ON \`sends_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE TABLE \`deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`send_id\` text(36) NOT NULL,
  	\`subscriber_id\` text(36),
  	\`state\` text NOT NULL,
  	\`attempts\` numeric DEFAULT 0,
  	\`status\` text,
  	\`response\` text,
  	\`at\` text,
  	\`variant\` text,
  	\`provider_id\` text,
  	\`worker\` text,
  	\`lease_until\` text,
  	\`next_attempt_at\` text,
  	FOREIGN KEY (\`send_id\`) REFERENCES \`sends\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subscriber_id\`) REFERENCES \`subscribers\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`deliveries_send_idx\` ON \`deliveries\` (\`send_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_subscriber_idx\` ON \`deliveries\` (\`subscriber_id\`);`)
  await db.run(sql`CREATE INDEX \`deliveries_provider_id_idx\` ON \`deliveries\` (\`provider_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`send_subscriber_idx\` ON \`deliveries\` (\`send_id\`,\`subscriber_id\`);`)
  await db.run(sql`CREATE INDEX \`send_state_idx\` ON \`deliveries\` (\`send_id\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`state_leaseUntil_idx\` ON \`deliveries\` (\`state\`,\`lease_until\`);`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_from_name\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_from\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_reply_to\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_consent_text\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_confirm_subject\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_confirm_text\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_send_welcome\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_welcome_subject\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_welcome_text\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_send_goodbye\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_goodbye_subject\` text;`)
  await db.run(sql`ALTER TABLE \`publications\` ADD \`mail_goodbye_text\` text;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`subscribers_id\` text(36) REFERENCES subscribers(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`suppressions_id\` text(36) REFERENCES suppressions(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`automatic_mails_id\` text(36) REFERENCES automatic_mails(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`rate_limits_id\` text(36) REFERENCES rate_limits(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_subscribers_id_idx\` ON \`payload_locked_documents_rels\` (\`subscribers_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_suppressions_id_idx\` ON \`payload_locked_documents_rels\` (\`suppressions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_automatic_mails_id_idx\` ON \`payload_locked_documents_rels\` (\`automatic_mails_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rate_limits_id_idx\` ON \`payload_locked_documents_rels\` (\`rate_limits_id\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`subscribers\`;`)
  await db.run(sql`DROP TABLE \`subscribers_rels\`;`)
  await db.run(sql`DROP TABLE \`suppressions\`;`)
  await db.run(sql`DROP TABLE \`automatic_mails\`;`)
  await db.run(sql`DROP TABLE \`rate_limits\`;`)
  await db.run(sql`DROP TABLE \`sends\`;`)
  await db.run(sql`DROP TABLE \`sends_rels\`;`)
  await db.run(sql`DROP TABLE \`deliveries\`;`)
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
  	FOREIGN KEY (\`import_leases_id\`) REFERENCES \`import_leases\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "users_id", "publications_id", "issues_id", "stories_id", "moves_id", "topics_id", "people_id", "companies_id", "media_id", "integrations_id", "imports_id", "imported_issues_id", "import_leases_id") SELECT "id", "order", "parent_id", "path", "users_id", "publications_id", "issues_id", "stories_id", "moves_id", "topics_id", "people_id", "companies_id", "media_id", "integrations_id", "imports_id", "imported_issues_id", "import_leases_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_from_name\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_from\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_reply_to\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_consent_text\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_confirm_subject\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_confirm_text\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_send_welcome\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_welcome_subject\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_welcome_text\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_send_goodbye\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_goodbye_subject\`;`)
  await db.run(sql`ALTER TABLE \`publications\` DROP COLUMN \`mail_goodbye_text\`;`)
}
