CREATE TABLE `membership_request` (
	`market_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`asked_at_ms` integer NOT NULL,
	`is_announced` integer DEFAULT false NOT NULL,
	`announced_at_ms` integer,
	`decided_at_ms` integer,
	`decided_by` text,
	`reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`market_id`, `user_id`),
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `membership_request_by_user` ON `membership_request` (`user_id`);--> statement-breakpoint
CREATE INDEX `membership_request_by_state` ON `membership_request` (`state`,`market_id`);