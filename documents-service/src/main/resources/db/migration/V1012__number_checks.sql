-- Questions of numbers-service whether a group proves what is demanded for a number, as it was asked.
CREATE TABLE number_check (
    id           uuid PRIMARY KEY,
    account_id   uuid NOT NULL,
    group_number bigint NOT NULL,
    direction_id bigint NOT NULL,
    country      text NOT NULL,
    number_type  text NOT NULL,
    area_code    text NOT NULL,
    city         text,
    purpose      text,
    state        text NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected')),
    asked_at     timestamptz NOT NULL,
    decided_at   timestamptz,
    reasons      text, -- a JSON list, once it is decided
    FOREIGN KEY (account_id, group_number) REFERENCES document_group,
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (reasons IS NULL))
);
CREATE INDEX number_check_waiting ON number_check (account_id, group_number, asked_at) WHERE state = 'waiting';
