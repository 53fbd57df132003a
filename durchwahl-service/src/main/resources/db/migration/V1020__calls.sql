-- A look-up that named its call: where the call was sent and whose it is. Leases are gone soon after they end, but the
-- switch tells of a call when it is over.
CREATE TABLE routed_call (
    call_id     text PRIMARY KEY,
    called      text NOT NULL,
    destination text NOT NULL,
    account_id  uuid, -- null: only people without a key held a lease
    asked_at    timestamptz NOT NULL
);
CREATE INDEX routed_call_age ON routed_call (asked_at);
CREATE INDEX lease_durchwahl ON lease (durchwahl);

-- What a switch told of a call. Who called is not kept.
CREATE TABLE call_record (
    call_id      text PRIMARY KEY,
    account_id   uuid,
    called       text NOT NULL,
    destination  text NOT NULL,
    tariff_class text NOT NULL,
    started_at   timestamptz NOT NULL,
    answered_at  timestamptz, -- null: nobody answered
    ended_at     timestamptz NOT NULL,
    seconds      integer NOT NULL,
    cents        numeric(12, 2) NOT NULL
);
CREATE INDEX call_record_usage ON call_record (account_id, started_at) WHERE answered_at IS NOT NULL;
CREATE INDEX call_record_age ON call_record (ended_at);
