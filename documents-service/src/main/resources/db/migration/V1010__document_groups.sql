-- What an account says about the people and companies it wants numbers for. Number 0 is its main group.
CREATE SEQUENCE document_group_number;
CREATE TABLE document_group (
    account_id uuid NOT NULL,
    number     bigint NOT NULL CHECK (number >= 0),
    details    jsonb NOT NULL, -- field to what it says; fields that say nothing are not there
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, number)
);

-- The documents of a group, each with what was decided about it. The newest of a type is the one that counts, but one
-- that was verified counts until another one is, so that it can be replaced without a gap.
CREATE TABLE group_file (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL,
    group_number  bigint NOT NULL,
    document_type text NOT NULL,
    name          text NOT NULL,
    uploaded_at   timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('waiting', 'verified', 'rejected', 'outdated')),
    decided_at    timestamptz,
    valid_until   date, -- the last day; null: until something else is said
    reason        text,
    comment       text,
    FOREIGN KEY (account_id, group_number) REFERENCES document_group,
    CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CHECK ((state = 'rejected') = (reason IS NOT NULL)),
    CHECK (state IN ('verified', 'outdated') OR valid_until IS NULL)
);
CREATE INDEX group_file_of_group ON group_file (account_id, group_number, uploaded_at, id);
