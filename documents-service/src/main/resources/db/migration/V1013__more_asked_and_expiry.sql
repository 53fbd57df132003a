-- A reviewer may ask for more than a file shows; the customer then sends another one.
ALTER TABLE group_file
    DROP CONSTRAINT group_file_state_check,
    DROP CONSTRAINT group_file_check1,
    ADD CHECK (state IN ('waiting', 'verified', 'rejected', 'more_asked', 'outdated')),
    ADD CHECK ((state IN ('rejected', 'more_asked')) = (reason IS NOT NULL));

-- That a document is about to expire is announced twice, so many days ahead; null: not yet.
ALTER TABLE group_file ADD COLUMN announced_days_ahead integer;
CREATE INDEX group_file_expiry ON group_file (valid_until) WHERE state = 'verified' AND valid_until IS NOT NULL;
