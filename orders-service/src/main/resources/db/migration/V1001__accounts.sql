CREATE TABLE account (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    status     text NOT NULL,
    version    bigint NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE credential (
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES account,
    kind          text NOT NULL,
    lookup        text NOT NULL,
    test          boolean NOT NULL,
    sealed_secret text,
    issued_at     timestamptz NOT NULL,
    UNIQUE (kind, lookup)
);
CREATE INDEX credential_of_account ON credential (account_id);
