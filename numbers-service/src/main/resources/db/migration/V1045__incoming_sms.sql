-- Text messages that came in. Who wrote what is sealed. A carrier's id makes a repetition the same message.
CREATE TABLE incoming_sms (
    sequence       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             uuid NOT NULL UNIQUE,
    carrier_id     text NOT NULL UNIQUE,
    account_id     uuid NOT NULL,
    number         text NOT NULL,
    sealed_content text NOT NULL,
    received_at    timestamptz NOT NULL
);
CREATE INDEX incoming_sms_account ON incoming_sms (account_id, sequence);
CREATE INDEX incoming_sms_received_at ON incoming_sms (received_at);
CREATE INDEX incoming_sms_key ON incoming_sms (left(sealed_content, 12));

-- Where a message goes on to. Whoever claims one moves due_at beyond the longest attempt: should that replica die, it is
-- due again by itself. The number of attempts is the fencing token.
CREATE TABLE sms_forwarding (
    id            uuid PRIMARY KEY,
    sms_id        uuid NOT NULL REFERENCES incoming_sms (id) ON DELETE CASCADE,
    place         integer NOT NULL,
    way           text NOT NULL CHECK (way IN ('EMAIL', 'SMS')),
    sealed_target text NOT NULL,
    state         text NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED')),
    due_at        timestamptz NOT NULL,
    attempts      integer NOT NULL DEFAULT 0,
    UNIQUE (sms_id, place)
);
CREATE INDEX sms_forwarding_due ON sms_forwarding (way, due_at) WHERE state = 'WAITING';
CREATE INDEX sms_forwarding_key ON sms_forwarding (left(sealed_target, 12));

-- Without an end while it is under way, and for ever when its replica was stopped amid it.
CREATE TABLE sms_attempt (
    forwarding_id uuid NOT NULL REFERENCES sms_forwarding ON DELETE CASCADE,
    number        integer NOT NULL,
    begun_at      timestamptz NOT NULL,
    ended_at      timestamptz,
    failure       text,
    PRIMARY KEY (forwarding_id, number)
);
