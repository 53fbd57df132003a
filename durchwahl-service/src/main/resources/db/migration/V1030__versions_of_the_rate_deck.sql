-- Versions are never changed, and the highest is in force. Going back adds a copy of an older one, so that versions only
-- grow and every replica knows what is newer.
ALTER TABLE rate_deck
    ADD COLUMN rates   integer NOT NULL DEFAULT 0,
    ADD COLUMN copy_of bigint;
UPDATE rate_deck
   SET rates = (SELECT count(*) FROM rate WHERE rate.version = rate_deck.version);
ALTER TABLE rate_deck ALTER COLUMN rates DROP DEFAULT;

-- A prefix may have several rates, each from its own time on; epoch: from always.
ALTER TABLE rate ADD COLUMN valid_from timestamptz NOT NULL DEFAULT 'epoch';
ALTER TABLE rate
    ALTER COLUMN valid_from DROP DEFAULT,
    DROP CONSTRAINT rate_version_fkey, -- it would be checked 200,000 times per deck
    DROP CONSTRAINT rate_pkey,
    ADD PRIMARY KEY (version, prefix, valid_from);
