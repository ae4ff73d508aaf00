CREATE TABLE `erasure` (
	`user_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`address_key` text NOT NULL,
	`erased_at_ms` integer NOT NULL,
	`heard_kind` text DEFAULT 'distribution' NOT NULL,
	`heard_id` text DEFAULT '' NOT NULL,
	`done_at_ms` integer
);
--> statement-breakpoint
CREATE INDEX `erasure_by_end` ON `erasure` (`done_at_ms`);--> statement-breakpoint
CREATE INDEX `erasure_by_address` ON `erasure` (`address_key`);--> statement-breakpoint
ALTER TABLE `catalog` ADD `changed_by_id` text;--> statement-breakpoint
CREATE INDEX `catalog_by_changer` ON `catalog` (`changed_by_id`);--> statement-breakpoint
ALTER TABLE `producer` ADD `changed_by_id` text;--> statement-breakpoint
ALTER TABLE `product` ADD `changed_by_id` text;--> statement-breakpoint
CREATE INDEX `product_by_changer` ON `product` (`changed_by_id`);--> statement-breakpoint
ALTER TABLE `vat_rate` ADD `changed_by_id` text;