-- Which master keys replicas seal under: since when the key is the first one, and when a replica last said so.
CREATE TABLE master_key (
    id       text PRIMARY KEY,
    first_at timestamptz NOT NULL,
    seen_at  timestamptz NOT NULL
);
