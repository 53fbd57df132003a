CREATE TABLE verification (
    id               uuid PRIMARY KEY,
    account_id       uuid NOT NULL REFERENCES account,
    state            text NOT NULL,
    country          text NOT NULL,
    area_code        text NOT NULL,
    rejection_reason text,
    submitted_at     timestamptz NOT NULL,
    version          integer NOT NULL
);

-- TENIOS clients expect order ids to be integers.
CREATE SEQUENCE order_id AS bigint;

CREATE TABLE number_order (
    id                 bigint PRIMARY KEY,
    account_id         uuid NOT NULL REFERENCES account,
    verification_id    uuid NOT NULL REFERENCES verification,
    country            text NOT NULL,
    area_code          text NOT NULL,
    link_to_number     text,
    push_url           text,
    sealed_push_secret text,
    state              text NOT NULL,
    phone_number       text,
    failure_reason     text,
    received_at        timestamptz NOT NULL,
    version            integer NOT NULL
);
CREATE INDEX number_order_waiting ON number_order (verification_id) WHERE state = 'AWAITING_VERIFICATION';
