-- A case is about a verification of orders-service or about a file of a document group; its id is that of what it is
-- about. What the customer claims is only ever read as a whole, so it is one JSON object of codes and texts.
ALTER TABLE review_case RENAME COLUMN verification_id TO id;
ALTER TABLE review_case
    ADD COLUMN kind              text NOT NULL DEFAULT 'verification' CHECK (kind IN ('verification', 'group_file')),
    ADD COLUMN group_id          bigint CHECK ((kind = 'group_file') = (group_id IS NOT NULL)),
    ADD COLUMN media_type        text NOT NULL DEFAULT 'application/pdf',
    ADD COLUMN facts             text NOT NULL DEFAULT '{}',
    -- A claim that is over counts for nothing, so nobody has to clear it away.
    ADD COLUMN claimed_by        text,
    ADD COLUMN claimed_until     timestamptz CHECK ((claimed_until IS NULL) = (claimed_by IS NULL)),
    ADD COLUMN first_approved_by text,
    ADD COLUMN first_approved_at timestamptz CHECK ((first_approved_at IS NULL) = (first_approved_by IS NULL));
UPDATE review_case SET facts = json_build_object('street', street, 'house_number', house_number, 'zip', zip,
    'city', city, 'country', country, 'area_code', area_code)::text;
ALTER TABLE review_case
    ALTER COLUMN kind DROP DEFAULT,
    ALTER COLUMN media_type DROP DEFAULT,
    ALTER COLUMN facts DROP DEFAULT,
    DROP COLUMN street,
    DROP COLUMN house_number,
    DROP COLUMN zip,
    DROP COLUMN city,
    DROP COLUMN area_code;

ALTER TABLE review_case
    DROP CONSTRAINT review_case_state_check,
    DROP CONSTRAINT review_case_check2,
    ADD CONSTRAINT review_case_state_check CHECK (state IN ('waiting', 'approved', 'rejected', 'more_asked')),
    ADD CONSTRAINT review_case_reason_check CHECK ((state IN ('rejected', 'more_asked')) = (reason IS NOT NULL)),
    ADD CONSTRAINT review_case_claim_check CHECK (claimed_by IS NULL OR state = 'waiting'),
    -- Four eyes are two people, even where there is a bug.
    ADD CONSTRAINT review_case_four_eyes_check CHECK (state <> 'approved' OR first_approved_by IS DISTINCT FROM decided_by);
ALTER INDEX review_case_queue RENAME TO review_case_by_state;

ALTER TABLE review_event RENAME COLUMN verification_id TO case_id;
ALTER TABLE review_event
    DROP CONSTRAINT review_event_what_check,
    ADD CONSTRAINT review_event_what_check CHECK (what IN
        ('received', 'claimed', 'released', 'approved_once', 'approved', 'rejected', 'more_asked'));
DROP INDEX review_event_one_decision;
CREATE UNIQUE INDEX review_event_one_decision ON review_event (case_id)
    WHERE what IN ('approved', 'rejected', 'more_asked');
