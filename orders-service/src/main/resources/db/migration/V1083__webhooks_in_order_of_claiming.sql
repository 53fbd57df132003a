-- Many deliveries are due at one moment when a range is replayed: a claim goes on behind the last one also among those.
DROP INDEX webhook_delivery_due;
CREATE INDEX webhook_delivery_due ON webhook_delivery (lane, due_at, sequence) WHERE state = 'WAITING';
