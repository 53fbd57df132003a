CREATE TABLE webhook_endpoint (
    id              uuid PRIMARY KEY,
    account_id      uuid NOT NULL REFERENCES account,
    url             text NOT NULL,
    event_types     text[] NOT NULL, -- empty: all
    description     text NOT NULL,
    disabled_reason text,
    disabled_at     timestamptz,
    failing_since   timestamptz, -- the first failure after the last success
    created_at      timestamptz NOT NULL,
    version         integer NOT NULL
);
CREATE INDEX webhook_endpoint_newest ON webhook_endpoint (account_id, created_at DESC, id DESC);

-- At most two sign at a time: the current one, and the one before until its time is over.
CREATE TABLE webhook_secret (
    id            uuid PRIMARY KEY,
    endpoint_id   uuid NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
    sealed_secret text NOT NULL,
    valid_until   timestamptz,
    created_at    timestamptz NOT NULL
);
CREATE INDEX webhook_secret_of_endpoint ON webhook_secret (endpoint_id);
CREATE INDEX webhook_secret_sealed_under ON webhook_secret (left(sealed_secret, 12));
