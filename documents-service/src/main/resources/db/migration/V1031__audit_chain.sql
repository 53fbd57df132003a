-- Each line of the history carries a hash over itself and the hash before it, so that no line can be changed, removed or
-- slipped in without all later ones showing it. What is there already gets its hashes here, once.
ALTER TABLE review_event ADD COLUMN position bigint, ADD COLUMN hash text;

-- The one row that every new line waits for: lines are numbered without gaps, in the order of their commits.
CREATE TABLE review_event_end (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    position bigint NOT NULL,
    hash     text NOT NULL
);

CREATE FUNCTION pg_temp.delimited(field text) RETURNS text LANGUAGE sql AS $$
    SELECT CASE WHEN field IS NULL THEN '-,' ELSE octet_length(field) || ':' || field || ',' END
$$;

ALTER TABLE review_event DISABLE TRIGGER review_event_append_only;
DO $$
DECLARE
    line record;
    place bigint := 0;
    chain text := repeat('0', 64);
BEGIN
    FOR line IN SELECT * FROM review_event ORDER BY id LOOP
        place := place + 1;
        chain := encode(sha256(convert_to(
            chain
            || pg_temp.delimited(place::text)
            || pg_temp.delimited(line.case_id::text)
            || pg_temp.delimited((extract(epoch FROM line.happened_at) * 1000000)::bigint::text)
            || pg_temp.delimited(line.who)
            || pg_temp.delimited(line.what)
            || pg_temp.delimited(line.reason)
            || pg_temp.delimited(line.comment), 'UTF8')), 'hex');
        UPDATE review_event SET position = place, hash = chain WHERE id = line.id;
    END LOOP;
    INSERT INTO review_event_end (position, hash) VALUES (place, chain);
END
$$;
ALTER TABLE review_event ENABLE TRIGGER review_event_append_only;

ALTER TABLE review_event
    DROP COLUMN id,
    ADD PRIMARY KEY (position),
    ALTER COLUMN hash SET NOT NULL;
CREATE INDEX review_event_of_case ON review_event (case_id, position);
