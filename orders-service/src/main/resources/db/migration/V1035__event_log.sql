-- What happened to an account. Transactions commit in another order than they begin, so an event's place is that of its
-- transaction, and readers stop before the oldest transaction that is still open: nothing can appear before what was read.
CREATE TABLE account_event (
    account_id  uuid NOT NULL,
    transaction bigint NOT NULL,
    id          bigint GENERATED ALWAYS AS IDENTITY,
    event_type  text NOT NULL,
    message     text NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (account_id, transaction, id)
);
-- In the order of time anyway, as those of webhook deliveries.
CREATE INDEX account_event_age ON account_event USING brin (created_at);

-- Up to where the events of an account were forgotten: whoever has read less has missed some.
CREATE TABLE forgotten_event (
    account_id  uuid PRIMARY KEY,
    transaction bigint NOT NULL,
    id          bigint NOT NULL
);

-- Added to PostgreSQL's transaction ids, which begin anew in a cluster that a dump is restored to.
CREATE TABLE event_era (
    cluster bigint, -- by its system identifier
    base    bigint NOT NULL
);
INSERT INTO event_era VALUES (NULL, 0);
