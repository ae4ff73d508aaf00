-- Orders from before there were notices count as told: their customers hear of what changes from here on.
INSERT INTO notice (id, person_id, kind, distribution_id, revision, subject, state, created_at_ms, due_at_ms)
SELECT 'order-' || o.distribution_id || '-' || o.number || '-' || o.revision, o.customer_id, 'order', o.distribution_id, o.revision,
  json_object(
    'lines', json((
      SELECT json_group_array(json_object('position', l.position, 'pieces', l.pieces, 'cents', l.billed_cents))
      FROM order_line AS l WHERE l.distribution_id = o.distribution_id AND l.customer_id = o.customer_id)),
    'changes', json('[]'),
    'knownUntilMs', o.changed_at_ms),
  'known', o.changed_at_ms, o.changed_at_ms
FROM customer_order AS o;
