-- How many requests a subject has made in its current period. Forgetting after a crash does no harm, so nothing is logged.
CREATE UNLOGGED TABLE request_count (
    subject text PRIMARY KEY,
    ends_at timestamptz NOT NULL,
    used    bigint NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX request_count_ends_at ON request_count (ends_at);
