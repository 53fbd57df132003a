-- A document that an operator looks at, with the address it has to prove.
CREATE TABLE review_case (
    verification_id uuid PRIMARY KEY,
    account_id      uuid NOT NULL,
    country         text NOT NULL,
    city            text NOT NULL,
    zip             text NOT NULL,
    street          text NOT NULL,
    house_number    text NOT NULL,
    document_type   text NOT NULL,
    area_code       text NOT NULL,
    document_sha256 text NOT NULL,
    state           text NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected')),
    received_at     timestamptz NOT NULL,
    decided_at      timestamptz,
    decided_by      text,
    reason          text,
    comment         text,
    version         integer NOT NULL,
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((state = 'rejected') = (reason IS NOT NULL))
);
CREATE INDEX review_case_queue ON review_case (state, received_at, verification_id);

-- Who did what, and when. Written once, never changed.
CREATE TABLE review_event (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    verification_id uuid NOT NULL REFERENCES review_case,
    happened_at     timestamptz NOT NULL,
    who             text NOT NULL,
    what            text NOT NULL CHECK (what IN ('received', 'approved', 'rejected')),
    reason          text,
    comment         text
);
CREATE INDEX review_event_of_case ON review_event (verification_id, id);
-- Second line of defence: even a bug here cannot announce two decisions.
CREATE UNIQUE INDEX review_event_one_decision ON review_event (verification_id) WHERE what <> 'received';

CREATE FUNCTION refuse_to_change_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'review_event is append-only';
END
$$;
CREATE TRIGGER review_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_history();
