-- Which nonces of signed requests were used, over all replicas. Rows live for minutes: vacuum early.
CREATE TABLE used_nonce (
    account_id uuid NOT NULL,
    nonce      text NOT NULL,
    used_at    timestamptz NOT NULL,
    PRIMARY KEY (account_id, nonce)
) WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
CREATE INDEX used_nonce_used_at ON used_nonce (used_at);
