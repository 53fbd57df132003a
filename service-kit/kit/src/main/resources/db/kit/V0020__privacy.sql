-- Accounts of which nothing is forgotten until operators say so.
CREATE TABLE held_account (
    account_id uuid PRIMARY KEY
);

-- Without a payload: a tombstone, after which a compacted topic forgets what it knew under the key.
ALTER TABLE outbox ALTER COLUMN payload DROP NOT NULL;
