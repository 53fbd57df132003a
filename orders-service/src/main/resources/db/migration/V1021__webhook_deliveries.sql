-- A delivery goes to the push URL of an order or to an endpoint. Deliveries of one stream (the same receiver, the same
-- order) go out one after the other: the later ones are HELD. A lane is a receiver, a host is what answers for several.
ALTER TABLE webhook_delivery
    ALTER COLUMN order_id DROP NOT NULL,
    ALTER COLUMN sealed_secret DROP NOT NULL,
    ADD COLUMN sequence    bigint GENERATED ALWAYS AS IDENTITY,
    ADD COLUMN endpoint_id uuid,
    ADD COLUMN event_type  text,
    ADD COLUMN stream      text COLLATE "C",
    ADD COLUMN lane        text COLLATE "C",
    ADD COLUMN host        text,
    ADD COLUMN tries       integer NOT NULL DEFAULT 0, -- attempts since it was made or replayed
    ADD COLUMN worker_id   uuid,
    ADD COLUMN claimed_at  timestamptz,
    ADD COLUMN replayed_at timestamptz;
UPDATE webhook_delivery
   SET event_type = CASE payload::json ->> 'state' WHEN 'FAILED' THEN 'orders.order.failed'
                                                   ELSE 'orders.order.completed' END,
       stream = 'push/order ' || order_id,
       lane = lower(substring(url FROM '^[a-z]+://([^/?#]+)')),
       host = lower(substring(url FROM '^[a-z]+://([^/?#]+)')),
       tries = attempts;
ALTER TABLE webhook_delivery
    ALTER COLUMN event_type SET NOT NULL,
    ALTER COLUMN stream SET NOT NULL,
    ALTER COLUMN lane SET NOT NULL,
    ALTER COLUMN host SET NOT NULL;

DROP INDEX webhook_delivery_due;
CREATE INDEX webhook_delivery_due ON webhook_delivery (lane, due_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_open ON webhook_delivery (stream, sequence) WHERE state IN ('WAITING', 'SENDING', 'HELD');
CREATE INDEX webhook_delivery_sending ON webhook_delivery (worker_id) WHERE state = 'SENDING';
CREATE INDEX webhook_delivery_of_account ON webhook_delivery (account_id, sequence);
CREATE INDEX webhook_delivery_of_endpoint ON webhook_delivery (endpoint_id, sequence) WHERE endpoint_id IS NOT NULL;
CREATE INDEX webhook_delivery_of_order ON webhook_delivery (order_id) WHERE order_id IS NOT NULL;
-- In the order of time anyway: a few pages, where a tree would be as large as the table.
CREATE INDEX webhook_delivery_age ON webhook_delivery USING brin (created_at);

ALTER TABLE webhook_attempt
    DROP CONSTRAINT webhook_attempt_delivery_id_fkey,
    ADD FOREIGN KEY (delivery_id) REFERENCES webhook_delivery ON DELETE CASCADE;

-- Who sends. What somebody claimed who is not alive any more is free again.
CREATE TABLE webhook_worker (
    id          uuid PRIMARY KEY,
    alive_until timestamptz NOT NULL
);
