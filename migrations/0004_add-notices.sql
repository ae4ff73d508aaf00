CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`distribution_id` text NOT NULL,
	`revision` integer NOT NULL,
	`subject` text NOT NULL,
	`state` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`due_at_ms` integer NOT NULL,
	`taken_at_ms` integer,
	`sent_at_ms` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_of_order` ON `notice` (`distribution_id`,`person_id`,`revision`);--> statement-breakpoint
CREATE INDEX `notice_to_send` ON `notice` (`due_at_ms`) WHERE state in ('open', 'taken');--> statement-breakpoint
CREATE INDEX `notice_by_person` ON `notice` (`person_id`);--> statement-breakpoint
CREATE INDEX `notice_by_age` ON `notice` (`created_at_ms`);--> statement-breakpoint
CREATE TABLE `support_file` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sent_at_ms` integer NOT NULL,
	`sent_by` text
);
--> statement-breakpoint
CREATE INDEX `support_file_by_age` ON `support_file` (`sent_at_ms`);--> statement-breakpoint
CREATE INDEX `support_file_by_person` ON `support_file` (`sent_by`);--> statement-breakpoint
ALTER TABLE `market` ADD `contact_email` text DEFAULT '' NOT NULL;