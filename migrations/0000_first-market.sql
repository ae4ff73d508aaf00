CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`created_at` integer DEFAULT (unixepoch() * 1000) NOT NULL,
	`updated_at` integer DEFAULT (unixepoch() * 1000) NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_by_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`place` text,
	`created_at` integer DEFAULT (unixepoch() * 1000) NOT NULL,
	`updated_at` integer DEFAULT (unixepoch() * 1000) NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_by_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempt` (
	`door` text NOT NULL,
	`window_starts_at_ms` integer NOT NULL,
	`failures` integer NOT NULL,
	PRIMARY KEY(`door`, `window_starts_at_ms`)
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`telephone` text,
	`language` text DEFAULT 'fr' NOT NULL,
	`is_support` integer DEFAULT false NOT NULL,
	`created_at` integer DEFAULT (unixepoch() * 1000) NOT NULL,
	`updated_at` integer DEFAULT (unixepoch() * 1000) NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer DEFAULT (unixepoch() * 1000) NOT NULL,
	`updated_at` integer DEFAULT (unixepoch() * 1000) NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_by_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `pick_up` (
	`distribution_id` text NOT NULL,
	`order_number` integer NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`pieces` integer NOT NULL,
	`missing_pieces` integer NOT NULL,
	`said_at_ms` integer NOT NULL,
	`said_by` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`distribution_id`, `order_number`, `position`)
);
--> statement-breakpoint
CREATE INDEX `pick_up_by_person` ON `pick_up` (`said_by`);--> statement-breakpoint
CREATE TABLE `pick_up_note` (
	`distribution_id` text NOT NULL,
	`order_number` integer NOT NULL,
	`text` text NOT NULL,
	`written_at_ms` integer NOT NULL,
	`written_by` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`distribution_id`, `order_number`)
);
--> statement-breakpoint
CREATE INDEX `pick_up_note_by_person` ON `pick_up_note` (`written_by`);--> statement-breakpoint
CREATE TABLE `table_payment` (
	`distribution_id` text NOT NULL,
	`order_number` integer NOT NULL,
	`payment_id` text NOT NULL,
	`means` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`given_cents` integer NOT NULL,
	`taken_at_ms` integer NOT NULL,
	`taken_by` text NOT NULL,
	`cancelled_at_ms` integer,
	`cancelled_by` text,
	`is_accepted` integer NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`distribution_id`, `order_number`, `payment_id`)
);
--> statement-breakpoint
CREATE INDEX `table_payment_by_person` ON `table_payment` (`taken_by`);--> statement-breakpoint
CREATE TABLE `legal_change` (
	`id` text PRIMARY KEY NOT NULL,
	`producer_id` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`asked_at_ms` integer NOT NULL,
	`asked_by` text,
	`explanation` text NOT NULL,
	`before` text NOT NULL,
	`wanted` text NOT NULL,
	`decided_at_ms` integer,
	`decided_by` text,
	`refusal` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_change_one_open` ON `legal_change` (`producer_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `legal_change_by_producer` ON `legal_change` (`producer_id`,`asked_at_ms`);--> statement-breakpoint
CREATE INDEX `legal_change_by_state` ON `legal_change` (`state`,`asked_at_ms`);--> statement-breakpoint
CREATE INDEX `legal_change_by_asker` ON `legal_change` (`asked_by`);--> statement-breakpoint
CREATE INDEX `legal_change_by_decider` ON `legal_change` (`decided_by`);--> statement-breakpoint
CREATE TABLE `legal_identity` (
	`producer_id` text PRIMARY KEY NOT NULL,
	`legal_name` text NOT NULL,
	`siret` text NOT NULL,
	`legal_form` text NOT NULL,
	`street` text NOT NULL,
	`postcode` text NOT NULL,
	`commune` text NOT NULL,
	`activity` text NOT NULL,
	`certified_at_ms` integer NOT NULL,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_identity_siret_unique` ON `legal_identity` (`siret`);--> statement-breakpoint
CREATE TABLE `sent_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`sent_at_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sent_mail_by_recipient` ON `sent_mail` (`recipient`,`sent_at_ms`);--> statement-breakpoint
CREATE TABLE `distribution` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`place_id` text NOT NULL,
	`orders_open_at_ms` integer NOT NULL,
	`orders_close_at_ms` integer NOT NULL,
	`starts_at_ms` integer NOT NULL,
	`ends_at_ms` integer NOT NULL,
	`cancelled_at_ms` integer,
	`validated_at_ms` integer,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `distribution_by_market` ON `distribution` (`market_id`,`starts_at_ms`);--> statement-breakpoint
CREATE INDEX `distribution_by_start` ON `distribution` (`starts_at_ms`);--> statement-breakpoint
CREATE TABLE `ended_link` (
	`catalog_id` text NOT NULL,
	`market_id` text NOT NULL,
	`linked_at_ms` integer NOT NULL,
	`ended_at_ms` integer NOT NULL,
	`ended_by` text NOT NULL,
	`participations` text NOT NULL,
	PRIMARY KEY(`catalog_id`, `market_id`),
	FOREIGN KEY (`catalog_id`) REFERENCES `catalog`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `link` (
	`catalog_id` text NOT NULL,
	`market_id` text NOT NULL,
	`linked_at_ms` integer NOT NULL,
	PRIMARY KEY(`catalog_id`, `market_id`),
	FOREIGN KEY (`catalog_id`) REFERENCES `catalog`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `link_by_market` ON `link` (`market_id`);--> statement-breakpoint
CREATE TABLE `market` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`picture` text,
	`time_zone` text DEFAULT 'Europe/Paris' NOT NULL,
	`payment_mode` text DEFAULT 'on-the-spot' NOT NULL,
	`joining` text DEFAULT 'open' NOT NULL,
	`minimum_cents` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `market_slug_unique` ON `market` (`slug`);--> statement-breakpoint
CREATE TABLE `market_member` (
	`market_id` text NOT NULL,
	`user_id` text NOT NULL,
	`joined_at_ms` integer NOT NULL,
	PRIMARY KEY(`market_id`, `user_id`),
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `market_member_by_user` ON `market_member` (`user_id`);--> statement-breakpoint
CREATE TABLE `market_right` (
	`market_id` text NOT NULL,
	`user_id` text NOT NULL,
	`right` text NOT NULL,
	`catalog_id` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`market_id`, `user_id`, `right`, `catalog_id`),
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `market_right_by_user` ON `market_right` (`user_id`);--> statement-breakpoint
CREATE TABLE `participation` (
	`id` text PRIMARY KEY NOT NULL,
	`distribution_id` text NOT NULL,
	`catalog_id` text NOT NULL,
	`opens_at_ms` integer NOT NULL,
	`closes_at_ms` integer NOT NULL,
	`minimum_cents` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`catalog_id`) REFERENCES `catalog`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participation_once` ON `participation` (`distribution_id`,`catalog_id`);--> statement-breakpoint
CREATE INDEX `participation_by_catalog` ON `participation` (`catalog_id`);--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`market_id` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`postcode` text NOT NULL,
	`commune` text NOT NULL,
	`latitude_microdegrees` integer NOT NULL,
	`longitude_microdegrees` integer NOT NULL,
	FOREIGN KEY (`market_id`) REFERENCES `market`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `place_by_market` ON `place` (`market_id`);--> statement-breakpoint
CREATE TABLE `volunteer` (
	`distribution_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`distribution_id`, `user_id`),
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `volunteer_by_user` ON `volunteer` (`user_id`);--> statement-breakpoint
CREATE TABLE `customer_order` (
	`distribution_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`customer_name` text NOT NULL,
	`number` integer NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`total_cents` integer NOT NULL,
	`placed_at_ms` integer NOT NULL,
	`changed_at_ms` integer NOT NULL,
	PRIMARY KEY(`distribution_id`, `customer_id`)
);
--> statement-breakpoint
CREATE INDEX `customer_order_by_customer` ON `customer_order` (`customer_id`,`placed_at_ms`);--> statement-breakpoint
CREATE TABLE `order_line` (
	`distribution_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`position` integer NOT NULL,
	`producer_id` text NOT NULL,
	`catalog_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`product_name` text NOT NULL,
	`offer_name` text NOT NULL,
	`pieces` integer NOT NULL,
	`price_cents` integer NOT NULL,
	`vat_basis_points` integer NOT NULL,
	`measured_amount` integer,
	`billed_cents` integer NOT NULL,
	PRIMARY KEY(`distribution_id`, `customer_id`, `position`)
);
--> statement-breakpoint
CREATE INDEX `order_line_by_producer` ON `order_line` (`producer_id`,`distribution_id`);--> statement-breakpoint
CREATE TABLE `catalog` (
	`id` text PRIMARY KEY NOT NULL,
	`producer_id` text NOT NULL,
	`name` text NOT NULL,
	`code` integer NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`changed_by` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `catalog_code_unique` ON `catalog` (`code`);--> statement-breakpoint
CREATE INDEX `catalog_by_producer` ON `catalog` (`producer_id`);--> statement-breakpoint
CREATE TABLE `catalog_offer` (
	`catalog_id` text NOT NULL,
	`offer_id` text NOT NULL,
	`price_cents` integer,
	PRIMARY KEY(`catalog_id`, `offer_id`),
	FOREIGN KEY (`catalog_id`) REFERENCES `catalog`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offer`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `catalog_offer_by_offer` ON `catalog_offer` (`offer_id`);--> statement-breakpoint
CREATE TABLE `offer` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`producer_id` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`nominal_amount` integer NOT NULL,
	`step_amount` integer NOT NULL,
	`price_cents` integer NOT NULL,
	`vat_rate_id` text NOT NULL,
	`reference` text,
	`stock_id` text NOT NULL,
	`units_per_piece` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`vat_rate_id`) REFERENCES `vat_rate`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `offer_by_product` ON `offer` (`product_id`);--> statement-breakpoint
CREATE INDEX `offer_by_stock` ON `offer` (`stock_id`);--> statement-breakpoint
CREATE INDEX `offer_by_vat_rate` ON `offer` (`vat_rate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `offer_reference_once` ON `offer` (`producer_id`,`reference`);--> statement-breakpoint
CREATE TABLE `producer` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_description` text DEFAULT '' NOT NULL,
	`story` text DEFAULT '' NOT NULL,
	`commune` text NOT NULL,
	`postcode` text NOT NULL,
	`latitude_microdegrees` integer NOT NULL,
	`longitude_microdegrees` integer NOT NULL,
	`telephone` text,
	`portrait` text,
	`logo` text,
	`site` text,
	`labels` text DEFAULT '[]' NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`changed_by` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `producer_slug_unique` ON `producer` (`slug`);--> statement-breakpoint
CREATE TABLE `producer_member` (
	`producer_id` text NOT NULL,
	`user_id` text NOT NULL,
	`is_owner` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`producer_id`, `user_id`),
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `producer_member_by_user` ON `producer_member` (`user_id`);--> statement-breakpoint
CREATE TABLE `product` (
	`id` text PRIMARY KEY NOT NULL,
	`producer_id` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`picture` text,
	`unit` text NOT NULL,
	`category` text,
	`is_organic` integer DEFAULT false NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`weight_mode` text DEFAULT 'fixed' NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`changed_by` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_by_producer` ON `product` (`producer_id`);--> statement-breakpoint
CREATE TABLE `team_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`producer_id` text NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text,
	`sent_at_ms` integer NOT NULL,
	`expires_at_ms` integer NOT NULL,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_invitation_token_hash_unique` ON `team_invitation` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_invitation_once` ON `team_invitation` (`producer_id`,`email`);--> statement-breakpoint
CREATE INDEX `team_invitation_by_email` ON `team_invitation` (`email`);--> statement-breakpoint
CREATE INDEX `team_invitation_by_inviter` ON `team_invitation` (`invited_by`);--> statement-breakpoint
CREATE TABLE `vat_rate` (
	`id` text PRIMARY KEY NOT NULL,
	`producer_id` text NOT NULL,
	`basis_points` integer NOT NULL,
	`version` text DEFAULT '' NOT NULL,
	`changed_by` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`producer_id`) REFERENCES `producer`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vat_rate_once` ON `vat_rate` (`producer_id`,`basis_points`);--> statement-breakpoint
CREATE TABLE `space_request` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`asked_at_ms` integer NOT NULL,
	`withdrawn_at_ms` integer,
	`refusal` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`legal_name` text NOT NULL,
	`siret` text NOT NULL,
	`legal_form` text NOT NULL,
	`street` text NOT NULL,
	`postcode` text NOT NULL,
	`commune` text NOT NULL,
	`activity` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `space_request_once` ON `space_request` (`user_id`) WHERE state <> 'certified';--> statement-breakpoint
CREATE INDEX `space_request_by_user` ON `space_request` (`user_id`);--> statement-breakpoint
CREATE INDEX `space_request_by_state` ON `space_request` (`state`,`asked_at_ms`);