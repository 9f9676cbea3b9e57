import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`publications_layout_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications_layout\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_layout_kinds_order_idx\` ON \`publications_layout_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publications_layout_kinds_parent_idx\` ON \`publications_layout_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publications_layout\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'each' NOT NULL,
  	\`heading\` text,
  	\`min_weight\` numeric DEFAULT 0,
  	\`maximum\` numeric,
  	\`sort\` text DEFAULT 'weight' NOT NULL,
  	\`small_stories_up_to\` numeric,
  	\`show_items\` integer DEFAULT false,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_layout_order_idx\` ON \`publications_layout\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`publications_layout_parent_id_idx\` ON \`publications_layout\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publications_pitches\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_pitches_order_idx\` ON \`publications_pitches\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`publications_pitches_parent_id_idx\` ON \`publications_pitches\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`publications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`timezone\` text DEFAULT 'UTC' NOT NULL,
  	\`cadence\` text DEFAULT 'weekly' NOT NULL,
  	\`name\` text NOT NULL,
  	\`tagline\` text,
  	\`title_template\` text DEFAULT '{name} Week {week} {year}' NOT NULL,
  	\`purpose\` text,
  	\`sign_up_call\` text,
  	\`tips_call\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`publications_slug_idx\` ON \`publications\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`publications_updated_at_idx\` ON \`publications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_created_at_idx\` ON \`publications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`publications_deleted_at_idx\` ON \`publications\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`publications_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`companies_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`publications_rels_order_idx\` ON \`publications_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_parent_idx\` ON \`publications_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_path_idx\` ON \`publications_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_topics_id_idx\` ON \`publications_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`publications_rels_companies_id_idx\` ON \`publications_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_sections_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story_id\` text(36),
  	\`move_id\` text(36),
  	\`heading\` text,
  	\`note\` text,
  	\`label\` text,
  	\`anchor\` text,
  	\`assembled_heading\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`move_id\`) REFERENCES \`moves\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_sections_items_order_idx\` ON \`issues_sections_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_sections_items_parent_id_idx\` ON \`issues_sections_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_sections_items_story_idx\` ON \`issues_sections_items\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_sections_items_move_idx\` ON \`issues_sections_items\` (\`move_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`kind\` text DEFAULT 'stories',
  	\`intro\` text,
  	\`numbered\` integer DEFAULT false,
  	\`show_items\` integer DEFAULT false,
  	\`anchor\` text,
  	\`source\` text,
  	\`assembled_heading\` text,
  	\`reason\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_sections_order_idx\` ON \`issues_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_sections_parent_id_idx\` ON \`issues_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_covered_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`anchor\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues_covered\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_covered_entries_order_idx\` ON \`issues_covered_entries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_covered_entries_parent_id_idx\` ON \`issues_covered_entries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_covered\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`anchor\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_covered_order_idx\` ON \`issues_covered\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_covered_parent_id_idx\` ON \`issues_covered\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`issues_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36),
  	\`story_id\` text(36),
  	\`kind\` text DEFAULT 'mentions',
  	\`from_text\` integer DEFAULT false,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_references_order_idx\` ON \`issues_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`issues_references_parent_id_idx\` ON \`issues_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_references_issue_idx\` ON \`issues_references\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_references_story_idx\` ON \`issues_references\` (\`story_id\`);`)
  await db.run(sql`CREATE TABLE \`issues\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`intro\` text,
  	\`pitch\` text,
  	\`purpose\` text,
  	\`sign_up_call\` text,
  	\`tips_call\` text,
  	\`publication_id\` text(36),
  	\`week\` numeric,
  	\`year\` numeric,
  	\`weeks_covered\` numeric DEFAULT 1,
  	\`special\` integer DEFAULT false,
  	\`period_start\` text,
  	\`period_end\` text,
  	\`slug\` text,
  	\`number\` numeric,
  	\`publish_stories\` integer DEFAULT true,
  	\`published_at\` text,
  	\`revision\` numeric DEFAULT 0,
  	\`word_count\` numeric,
  	\`reading_minutes\` numeric,
  	\`period_key\` text,
  	\`assembled_at\` text,
  	\`publishing\` integer,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_title_idx\` ON \`issues\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`issues_publication_idx\` ON \`issues\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_week_idx\` ON \`issues\` (\`week\`);`)
  await db.run(sql`CREATE INDEX \`issues_year_idx\` ON \`issues\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`issues_period_start_idx\` ON \`issues\` (\`period_start\`);`)
  await db.run(sql`CREATE INDEX \`issues_period_end_idx\` ON \`issues\` (\`period_end\`);`)
  await db.run(sql`CREATE INDEX \`issues_slug_idx\` ON \`issues\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`issues_number_idx\` ON \`issues\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`issues_published_at_idx\` ON \`issues\` (\`published_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`issues_period_key_idx\` ON \`issues\` (\`period_key\`);`)
  await db.run(sql`CREATE INDEX \`issues_publishing_idx\` ON \`issues\` (\`publishing\`);`)
  await db.run(sql`CREATE INDEX \`issues_created_by_idx\` ON \`issues\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_updated_at_idx\` ON \`issues\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_created_at_idx\` ON \`issues\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`issues_deleted_at_idx\` ON \`issues\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`issues__status_idx\` ON \`issues\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_slug_idx\` ON \`issues\` (\`publication_id\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`issues_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stories_id\` text(36),
  	\`moves_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`moves_id\`) REFERENCES \`moves\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`issues_rels_order_idx\` ON \`issues_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_parent_idx\` ON \`issues_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_path_idx\` ON \`issues_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_stories_id_idx\` ON \`issues_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`issues_rels_moves_id_idx\` ON \`issues_rels\` (\`moves_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_sections_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story_id\` text(36),
  	\`move_id\` text(36),
  	\`heading\` text,
  	\`note\` text,
  	\`label\` text,
  	\`anchor\` text,
  	\`assembled_heading\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`move_id\`) REFERENCES \`moves\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v_version_sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_sections_items_order_idx\` ON \`_issues_v_version_sections_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_sections_items_parent_id_idx\` ON \`_issues_v_version_sections_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_sections_items_story_idx\` ON \`_issues_v_version_sections_items\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_sections_items_move_idx\` ON \`_issues_v_version_sections_items\` (\`move_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_sections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`heading\` text,
  	\`kind\` text DEFAULT 'stories',
  	\`intro\` text,
  	\`numbered\` integer DEFAULT false,
  	\`show_items\` integer DEFAULT false,
  	\`anchor\` text,
  	\`source\` text,
  	\`assembled_heading\` text,
  	\`reason\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_sections_order_idx\` ON \`_issues_v_version_sections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_sections_parent_id_idx\` ON \`_issues_v_version_sections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_covered_entries\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`anchor\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v_version_covered\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covered_entries_order_idx\` ON \`_issues_v_version_covered_entries\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covered_entries_parent_id_idx\` ON \`_issues_v_version_covered_entries\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_covered\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`anchor\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covered_order_idx\` ON \`_issues_v_version_covered\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_covered_parent_id_idx\` ON \`_issues_v_version_covered\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_version_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36),
  	\`story_id\` text(36),
  	\`kind\` text DEFAULT 'mentions',
  	\`from_text\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_version_references_order_idx\` ON \`_issues_v_version_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_references_parent_id_idx\` ON \`_issues_v_version_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_references_issue_idx\` ON \`_issues_v_version_references\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_references_story_idx\` ON \`_issues_v_version_references\` (\`story_id\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_intro\` text,
  	\`version_pitch\` text,
  	\`version_purpose\` text,
  	\`version_sign_up_call\` text,
  	\`version_tips_call\` text,
  	\`version_publication_id\` text(36),
  	\`version_week\` numeric,
  	\`version_year\` numeric,
  	\`version_weeks_covered\` numeric DEFAULT 1,
  	\`version_special\` integer DEFAULT false,
  	\`version_period_start\` text,
  	\`version_period_end\` text,
  	\`version_slug\` text,
  	\`version_number\` numeric,
  	\`version_publish_stories\` integer DEFAULT true,
  	\`version_published_at\` text,
  	\`version_revision\` numeric DEFAULT 0,
  	\`version_word_count\` numeric,
  	\`version_reading_minutes\` numeric,
  	\`version_period_key\` text,
  	\`version_assembled_at\` text,
  	\`version_publishing\` integer,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_parent_idx\` ON \`_issues_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_title_idx\` ON \`_issues_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_publication_idx\` ON \`_issues_v\` (\`version_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_week_idx\` ON \`_issues_v\` (\`version_week\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_year_idx\` ON \`_issues_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_period_start_idx\` ON \`_issues_v\` (\`version_period_start\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_period_end_idx\` ON \`_issues_v\` (\`version_period_end\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_slug_idx\` ON \`_issues_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_number_idx\` ON \`_issues_v\` (\`version_number\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_published_at_idx\` ON \`_issues_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_period_key_idx\` ON \`_issues_v\` (\`version_period_key\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_publishing_idx\` ON \`_issues_v\` (\`version_publishing\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_created_by_idx\` ON \`_issues_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_updated_at_idx\` ON \`_issues_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_created_at_idx\` ON \`_issues_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version_deleted_at_idx\` ON \`_issues_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_version_version__status_idx\` ON \`_issues_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_created_at_idx\` ON \`_issues_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_updated_at_idx\` ON \`_issues_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_latest_idx\` ON \`_issues_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_autosave_idx\` ON \`_issues_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version_slug_idx\` ON \`_issues_v\` (\`version_publication_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE TABLE \`_issues_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`stories_id\` text(36),
  	\`moves_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_issues_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`stories_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`moves_id\`) REFERENCES \`moves\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_order_idx\` ON \`_issues_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_parent_idx\` ON \`_issues_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_path_idx\` ON \`_issues_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_stories_id_idx\` ON \`_issues_v_rels\` (\`stories_id\`);`)
  await db.run(sql`CREATE INDEX \`_issues_v_rels_moves_id_idx\` ON \`_issues_v_rels\` (\`moves_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36),
  	\`story_id\` text(36),
  	\`kind\` text DEFAULT 'mentions',
  	\`from_text\` integer DEFAULT false,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_references_order_idx\` ON \`stories_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`stories_references_parent_id_idx\` ON \`stories_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_references_issue_idx\` ON \`stories_references\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_references_story_idx\` ON \`stories_references\` (\`story_id\`);`)
  await db.run(sql`CREATE TABLE \`stories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`url\` text,
  	\`source_name\` text,
  	\`source_author\` text,
  	\`source_published_at\` text,
  	\`commentary\` text,
  	\`event_starts_at\` text,
  	\`event_ends_at\` text,
  	\`event_place\` text,
  	\`event_url\` text,
  	\`series_title\` text,
  	\`series_part\` numeric,
  	\`stage\` text DEFAULT 'inbox',
  	\`weight\` numeric DEFAULT 5,
  	\`kind\` text DEFAULT 'story',
  	\`publication_id\` text(36),
  	\`target_week_week\` numeric,
  	\`target_week_year\` numeric,
  	\`slug\` text,
  	\`placed_in_id\` text(36),
  	\`word_count\` numeric,
  	\`reading_minutes\` numeric,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`placed_in_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_title_idx\` ON \`stories\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`stories_url_idx\` ON \`stories\` (\`url\`);`)
  await db.run(sql`CREATE INDEX \`stories_source_source_published_at_idx\` ON \`stories\` (\`source_published_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_series_series_title_idx\` ON \`stories\` (\`series_title\`);`)
  await db.run(sql`CREATE INDEX \`stories_stage_idx\` ON \`stories\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`stories_publication_idx\` ON \`stories\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_target_week_target_week_week_idx\` ON \`stories\` (\`target_week_week\`);`)
  await db.run(sql`CREATE INDEX \`stories_target_week_target_week_year_idx\` ON \`stories\` (\`target_week_year\`);`)
  await db.run(sql`CREATE INDEX \`stories_slug_idx\` ON \`stories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`stories_placed_in_idx\` ON \`stories\` (\`placed_in_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_by_idx\` ON \`stories\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_updated_at_idx\` ON \`stories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_created_at_idx\` ON \`stories\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`stories_deleted_at_idx\` ON \`stories\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`stories__status_idx\` ON \`stories\` (\`_status\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`publication_slug_1_idx\` ON \`stories\` (\`publication_id\`,\`slug\`);`)
  await db.run(sql`CREATE TABLE \`stories_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_texts_order_parent\` ON \`stories_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`stories_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`people_id\` text(36),
  	\`companies_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`stories_rels_order_idx\` ON \`stories_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_parent_idx\` ON \`stories_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_path_idx\` ON \`stories_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_topics_id_idx\` ON \`stories_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_people_id_idx\` ON \`stories_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`stories_rels_companies_id_idx\` ON \`stories_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_version_references\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`issue_id\` text(36),
  	\`story_id\` text(36),
  	\`kind\` text DEFAULT 'mentions',
  	\`from_text\` integer DEFAULT false,
  	\`_uuid\` text,
  	FOREIGN KEY (\`issue_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_version_references_order_idx\` ON \`_stories_v_version_references\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_references_parent_id_idx\` ON \`_stories_v_version_references\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_references_issue_idx\` ON \`_stories_v_version_references\` (\`issue_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_references_story_idx\` ON \`_stories_v_version_references\` (\`story_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_title\` text,
  	\`version_url\` text,
  	\`version_source_name\` text,
  	\`version_source_author\` text,
  	\`version_source_published_at\` text,
  	\`version_commentary\` text,
  	\`version_event_starts_at\` text,
  	\`version_event_ends_at\` text,
  	\`version_event_place\` text,
  	\`version_event_url\` text,
  	\`version_series_title\` text,
  	\`version_series_part\` numeric,
  	\`version_stage\` text DEFAULT 'inbox',
  	\`version_weight\` numeric DEFAULT 5,
  	\`version_kind\` text DEFAULT 'story',
  	\`version_publication_id\` text(36),
  	\`version_target_week_week\` numeric,
  	\`version_target_week_year\` numeric,
  	\`version_slug\` text,
  	\`version_placed_in_id\` text(36),
  	\`version_word_count\` numeric,
  	\`version_reading_minutes\` numeric,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`stories\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_placed_in_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_parent_idx\` ON \`_stories_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_title_idx\` ON \`_stories_v\` (\`version_title\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_url_idx\` ON \`_stories_v\` (\`version_url\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_source_version_source_published_at_idx\` ON \`_stories_v\` (\`version_source_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_series_version_series_title_idx\` ON \`_stories_v\` (\`version_series_title\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_stage_idx\` ON \`_stories_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_publication_idx\` ON \`_stories_v\` (\`version_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_target_week_version_target_week_week_idx\` ON \`_stories_v\` (\`version_target_week_week\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_target_week_version_target_week_year_idx\` ON \`_stories_v\` (\`version_target_week_year\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_slug_idx\` ON \`_stories_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_placed_in_idx\` ON \`_stories_v\` (\`version_placed_in_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_by_idx\` ON \`_stories_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_updated_at_idx\` ON \`_stories_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_created_at_idx\` ON \`_stories_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version_deleted_at_idx\` ON \`_stories_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_version_version__status_idx\` ON \`_stories_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_created_at_idx\` ON \`_stories_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_updated_at_idx\` ON \`_stories_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_latest_idx\` ON \`_stories_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_autosave_idx\` ON \`_stories_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`version_publication_version_slug_1_idx\` ON \`_stories_v\` (\`version_publication_id\`,\`version_slug\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_texts_order_parent\` ON \`_stories_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_stories_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`topics_id\` text(36),
  	\`people_id\` text(36),
  	\`companies_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_stories_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`topics_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`companies_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_order_idx\` ON \`_stories_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_parent_idx\` ON \`_stories_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_path_idx\` ON \`_stories_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_topics_id_idx\` ON \`_stories_v_rels\` (\`topics_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_people_id_idx\` ON \`_stories_v_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`_stories_v_rels_companies_id_idx\` ON \`_stories_v_rels\` (\`companies_id\`);`)
  await db.run(sql`CREATE TABLE \`moves\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`summary\` text,
  	\`person_id\` text(36),
  	\`kind\` text DEFAULT 'joined',
  	\`role\` text,
  	\`company_id\` text(36),
  	\`from_role\` text,
  	\`from_company_id\` text(36),
  	\`note\` text,
  	\`source_url\` text,
  	\`publication_id\` text(36),
  	\`effective_on\` text,
  	\`target_week_week\` numeric,
  	\`target_week_year\` numeric,
  	\`placed_in_id\` text(36),
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`from_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`placed_in_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`moves_summary_idx\` ON \`moves\` (\`summary\`);`)
  await db.run(sql`CREATE INDEX \`moves_person_idx\` ON \`moves\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`moves_company_idx\` ON \`moves\` (\`company_id\`);`)
  await db.run(sql`CREATE INDEX \`moves_from_company_idx\` ON \`moves\` (\`from_company_id\`);`)
  await db.run(sql`CREATE INDEX \`moves_publication_idx\` ON \`moves\` (\`publication_id\`);`)
  await db.run(sql`CREATE INDEX \`moves_effective_on_idx\` ON \`moves\` (\`effective_on\`);`)
  await db.run(sql`CREATE INDEX \`moves_target_week_target_week_week_idx\` ON \`moves\` (\`target_week_week\`);`)
  await db.run(sql`CREATE INDEX \`moves_target_week_target_week_year_idx\` ON \`moves\` (\`target_week_year\`);`)
  await db.run(sql`CREATE INDEX \`moves_placed_in_idx\` ON \`moves\` (\`placed_in_id\`);`)
  await db.run(sql`CREATE INDEX \`moves_created_by_idx\` ON \`moves\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`moves_updated_at_idx\` ON \`moves\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`moves_created_at_idx\` ON \`moves\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`moves_deleted_at_idx\` ON \`moves\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`moves__status_idx\` ON \`moves\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_moves_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_summary\` text,
  	\`version_person_id\` text(36),
  	\`version_kind\` text DEFAULT 'joined',
  	\`version_role\` text,
  	\`version_company_id\` text(36),
  	\`version_from_role\` text,
  	\`version_from_company_id\` text(36),
  	\`version_note\` text,
  	\`version_source_url\` text,
  	\`version_publication_id\` text(36),
  	\`version_effective_on\` text,
  	\`version_target_week_week\` numeric,
  	\`version_target_week_year\` numeric,
  	\`version_placed_in_id\` text(36),
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`moves\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_from_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_placed_in_id\`) REFERENCES \`issues\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_moves_v_parent_idx\` ON \`_moves_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_summary_idx\` ON \`_moves_v\` (\`version_summary\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_person_idx\` ON \`_moves_v\` (\`version_person_id\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_company_idx\` ON \`_moves_v\` (\`version_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_from_company_idx\` ON \`_moves_v\` (\`version_from_company_id\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_publication_idx\` ON \`_moves_v\` (\`version_publication_id\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_effective_on_idx\` ON \`_moves_v\` (\`version_effective_on\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_target_week_version_target_week_week_idx\` ON \`_moves_v\` (\`version_target_week_week\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_target_week_version_target_week_year_idx\` ON \`_moves_v\` (\`version_target_week_year\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_placed_in_idx\` ON \`_moves_v\` (\`version_placed_in_id\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_created_by_idx\` ON \`_moves_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_updated_at_idx\` ON \`_moves_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_created_at_idx\` ON \`_moves_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version_deleted_at_idx\` ON \`_moves_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_version_version__status_idx\` ON \`_moves_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_created_at_idx\` ON \`_moves_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_updated_at_idx\` ON \`_moves_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_moves_v_latest_idx\` ON \`_moves_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`topics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`name\` text NOT NULL,
  	\`description\` text,
  	\`parent_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`topics_slug_idx\` ON \`topics\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`topics_name_idx\` ON \`topics\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`topics_parent_idx\` ON \`topics\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`topics_updated_at_idx\` ON \`topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_created_at_idx\` ON \`topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`topics_deleted_at_idx\` ON \`topics\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`topics_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`topics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`topics_texts_order_parent\` ON \`topics_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`people_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`people_links_order_idx\` ON \`people_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`people_links_parent_id_idx\` ON \`people_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`name\` text NOT NULL,
  	\`bio\` text,
  	\`current_role\` text,
  	\`current_company_id\` text(36),
  	\`pending_role_is_pending\` integer,
  	\`pending_role_role\` text,
  	\`pending_role_company_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`current_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`pending_role_company_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`people_slug_idx\` ON \`people\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`people_name_idx\` ON \`people\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`people_current_role_idx\` ON \`people\` (\`current_role\`);`)
  await db.run(sql`CREATE INDEX \`people_current_company_idx\` ON \`people\` (\`current_company_id\`);`)
  await db.run(sql`CREATE INDEX \`people_pending_role_pending_role_company_idx\` ON \`people\` (\`pending_role_company_id\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`people_deleted_at_idx\` ON \`people\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`companies_sponsorships\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`publication_id\` text(36) NOT NULL,
  	\`from\` text,
  	\`to\` text,
  	FOREIGN KEY (\`publication_id\`) REFERENCES \`publications\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`companies_sponsorships_order_idx\` ON \`companies_sponsorships\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`companies_sponsorships_parent_id_idx\` ON \`companies_sponsorships\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`companies_sponsorships_publication_idx\` ON \`companies_sponsorships\` (\`publication_id\`);`)
  await db.run(sql`CREATE TABLE \`companies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`name\` text NOT NULL,
  	\`url\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`companies_slug_idx\` ON \`companies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`companies_name_idx\` ON \`companies\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`companies_updated_at_idx\` ON \`companies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_created_at_idx\` ON \`companies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`companies_deleted_at_idx\` ON \`companies\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`companies_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`companies\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`companies_texts_order_parent\` ON \`companies_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_mail_url\` text,
  	\`sizes_mail_width\` numeric,
  	\`sizes_mail_height\` numeric,
  	\`sizes_mail_mime_type\` text,
  	\`sizes_mail_filesize\` numeric,
  	\`sizes_mail_filename\` text,
  	\`sizes_page_url\` text,
  	\`sizes_page_width\` numeric,
  	\`sizes_page_height\` numeric,
  	\`sizes_page_mime_type\` text,
  	\`sizes_page_filesize\` numeric,
  	\`sizes_page_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_mail_sizes_mail_filename_idx\` ON \`media\` (\`sizes_mail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_page_sizes_page_filename_idx\` ON \`media\` (\`sizes_page_filename\`);`)
  await db.run(sql`CREATE TABLE \`integrations_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`integrations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`integrations_scopes_order_idx\` ON \`integrations_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`integrations_scopes_parent_idx\` ON \`integrations_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`integrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`enable_a_p_i_key\` integer,
  	\`api_key\` text,
  	\`api_key_index\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`integrations_updated_at_idx\` ON \`integrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`integrations_created_at_idx\` ON \`integrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
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
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	\`integrations_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`integrations_id\`) REFERENCES \`integrations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_integrations_id_idx\` ON \`payload_preferences_rels\` (\`integrations_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`publications_layout_kinds\`;`)
  await db.run(sql`DROP TABLE \`publications_layout\`;`)
  await db.run(sql`DROP TABLE \`publications_pitches\`;`)
  await db.run(sql`DROP TABLE \`publications\`;`)
  await db.run(sql`DROP TABLE \`publications_rels\`;`)
  await db.run(sql`DROP TABLE \`issues_sections_items\`;`)
  await db.run(sql`DROP TABLE \`issues_sections\`;`)
  await db.run(sql`DROP TABLE \`issues_covered_entries\`;`)
  await db.run(sql`DROP TABLE \`issues_covered\`;`)
  await db.run(sql`DROP TABLE \`issues_references\`;`)
  await db.run(sql`DROP TABLE \`issues\`;`)
  await db.run(sql`DROP TABLE \`issues_rels\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_sections_items\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_sections\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_covered_entries\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_covered\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_version_references\`;`)
  await db.run(sql`DROP TABLE \`_issues_v\`;`)
  await db.run(sql`DROP TABLE \`_issues_v_rels\`;`)
  await db.run(sql`DROP TABLE \`stories_references\`;`)
  await db.run(sql`DROP TABLE \`stories\`;`)
  await db.run(sql`DROP TABLE \`stories_texts\`;`)
  await db.run(sql`DROP TABLE \`stories_rels\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_version_references\`;`)
  await db.run(sql`DROP TABLE \`_stories_v\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_stories_v_rels\`;`)
  await db.run(sql`DROP TABLE \`moves\`;`)
  await db.run(sql`DROP TABLE \`_moves_v\`;`)
  await db.run(sql`DROP TABLE \`topics\`;`)
  await db.run(sql`DROP TABLE \`topics_texts\`;`)
  await db.run(sql`DROP TABLE \`people_links\`;`)
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`companies_sponsorships\`;`)
  await db.run(sql`DROP TABLE \`companies\`;`)
  await db.run(sql`DROP TABLE \`companies_texts\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`integrations_scopes\`;`)
  await db.run(sql`DROP TABLE \`integrations\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
