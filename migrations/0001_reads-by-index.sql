CREATE INDEX `session_by_end` ON `session` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sign_in_attempt_by_window` ON `sign_in_attempt` (`window_starts_at_ms`);--> statement-breakpoint
CREATE INDEX `user_by_support` ON `user` (`is_support`);--> statement-breakpoint
CREATE INDEX `verification_by_end` ON `verification` (`expires_at`);--> statement-breakpoint
CREATE INDEX `legal_change_by_decision` ON `legal_change` (`decided_at_ms`);--> statement-breakpoint
CREATE INDEX `sent_mail_by_time` ON `sent_mail` (`sent_at_ms`);--> statement-breakpoint
CREATE INDEX `distribution_by_end` ON `distribution` (`ends_at_ms`);--> statement-breakpoint
CREATE INDEX `distribution_by_market_end` ON `distribution` (`market_id`,`ends_at_ms`);--> statement-breakpoint
CREATE INDEX `distribution_by_place` ON `distribution` (`place_id`);--> statement-breakpoint
CREATE INDEX `ended_link_by_market` ON `ended_link` (`market_id`);--> statement-breakpoint
CREATE INDEX `market_right_by_catalog` ON `market_right` (`catalog_id`);--> statement-breakpoint
CREATE INDEX `participation_by_catalog_end` ON `participation` (`catalog_id`,`closes_at_ms`);--> statement-breakpoint
CREATE INDEX `participation_by_opening` ON `participation` (`opens_at_ms`);--> statement-breakpoint
CREATE INDEX `participation_by_closing` ON `participation` (`closes_at_ms`);--> statement-breakpoint
CREATE INDEX `order_line_by_offer` ON `order_line` (`offer_id`);--> statement-breakpoint
CREATE INDEX `order_line_by_catalog` ON `order_line` (`catalog_id`);--> statement-breakpoint
CREATE INDEX `team_invitation_by_end` ON `team_invitation` (`expires_at_ms`);