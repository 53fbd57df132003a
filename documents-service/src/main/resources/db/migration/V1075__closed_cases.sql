-- A case ends without a decision when its verification expires or is taken back; also one about which more was asked.
ALTER TABLE review_case
    DROP CONSTRAINT review_case_state_check,
    DROP CONSTRAINT review_case_reason_check,
    ADD CONSTRAINT review_case_state_check CHECK (state IN ('waiting', 'approved', 'rejected', 'more_asked', 'closed')),
    ADD CONSTRAINT review_case_reason_check CHECK ((state IN ('rejected', 'more_asked', 'closed')) = (reason IS NOT NULL));

ALTER TABLE review_event
    DROP CONSTRAINT review_event_what_check,
    ADD CONSTRAINT review_event_what_check CHECK (what IN
        ('received', 'claimed', 'released', 'approved_once', 'approved', 'rejected', 'more_asked', 'closed'));
DROP INDEX review_event_one_decision;
CREATE UNIQUE INDEX review_event_one_end ON review_event (case_id) WHERE what IN ('approved', 'rejected', 'closed');
