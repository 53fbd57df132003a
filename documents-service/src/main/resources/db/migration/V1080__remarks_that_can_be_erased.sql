-- What somebody said in a line of the history lies beside it, and the chain covers a salted digest of it: so the words can
-- be erased, and the chain still shows every other change.
CREATE TABLE review_remark (
    position bigint PRIMARY KEY, -- of the line
    salt     text NOT NULL,      -- so that nobody finds the words by trying what they might be
    words    text NOT NULL
);

-- Hashes as they were when they still covered the words themselves. The chain of today covers them, so whoever has noted
-- one down can still prove what he could.
ALTER TABLE review_event ADD COLUMN remark_digest text, ADD COLUMN first_hash text;

-- Of whom nothing is left but that there was a case.
ALTER TABLE review_case ADD COLUMN erased_at timestamptz;

CREATE OR REPLACE FUNCTION pg_temp.delimited(field text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN field IS NULL THEN '-,' ELSE octet_length(field) || ':' || field || ',' END
$$;

ALTER TABLE review_event DISABLE TRIGGER review_event_append_only;
INSERT INTO review_remark (position, salt, words)
SELECT position, gen_random_uuid()::text, comment FROM review_event WHERE comment IS NOT NULL;
UPDATE review_event
   SET remark_digest = encode(sha256(convert_to(salt || words, 'UTF8')), 'hex')
  FROM review_remark
 WHERE review_remark.position = review_event.position;
DO $$
DECLARE
    line record;
    chain text := repeat('0', 64);
BEGIN
    FOR line IN SELECT * FROM review_event ORDER BY position LOOP
        chain := encode(sha256(convert_to(
            chain
            || pg_temp.delimited(line.position::text)
            || pg_temp.delimited(line.case_id::text)
            || pg_temp.delimited((extract(epoch FROM line.happened_at) * 1000000)::bigint::text)
            || pg_temp.delimited(line.who)
            || pg_temp.delimited(line.what)
            || pg_temp.delimited(line.reason)
            || pg_temp.delimited(line.remark_digest)
            || pg_temp.delimited(line.hash), 'UTF8')), 'hex');
        UPDATE review_event SET first_hash = hash, hash = chain WHERE position = line.position;
    END LOOP;
    UPDATE review_event_end SET hash = chain;
END
$$;
ALTER TABLE review_event ENABLE TRIGGER review_event_append_only;

ALTER TABLE review_event
    DROP COLUMN comment,
    DROP CONSTRAINT review_event_what_check,
    ADD CONSTRAINT review_event_what_check CHECK (what IN
        ('received', 'claimed', 'released', 'approved_once', 'approved', 'rejected', 'more_asked', 'closed', 'erased'));

-- Words can be erased, but not replaced.
CREATE OR REPLACE FUNCTION refuse_to_change_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER review_remark_stays_as_it_is BEFORE UPDATE OR TRUNCATE ON review_remark
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_history();
