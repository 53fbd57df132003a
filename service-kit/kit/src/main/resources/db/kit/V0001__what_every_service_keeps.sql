-- Events that wait to be sent. Rows live for milliseconds: vacuum early, by count and not by share of the table.
CREATE TABLE outbox (
    id          uuid PRIMARY KEY,
    position    bigint GENERATED ALWAYS AS IDENTITY,
    topic       text NOT NULL,
    record_key  text NOT NULL,
    event_type  text NOT NULL,
    payload     text NOT NULL,
    occurred_at timestamptz NOT NULL,
    traceparent text
) WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
CREATE UNIQUE INDEX outbox_position ON outbox (position);

-- Which events already had which effect.
CREATE TABLE inbox (
    event_id    uuid NOT NULL,
    effect      text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (event_id, effect)
);
CREATE INDEX inbox_received_at ON inbox (received_at);

-- This service's copy of accounts.v1, so that keys keep working while Kafka and orders-service are down.
CREATE TABLE account_replica (
    account_id uuid PRIMARY KEY,
    version    bigint NOT NULL,
    document   text NOT NULL
);

-- The answers to requests that carried an Idempotency-Key.
CREATE TABLE idempotency_key (
    scope       text NOT NULL,
    key         text NOT NULL,
    fingerprint text NOT NULL,
    answer      text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
