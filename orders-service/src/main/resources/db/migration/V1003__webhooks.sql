-- due_at is the next attempt, and while a worker has the delivery the time at which others may take it over.
CREATE TABLE webhook_delivery (
    id             uuid PRIMARY KEY,
    account_id     uuid NOT NULL REFERENCES account,
    order_id       bigint NOT NULL REFERENCES number_order,
    url            text NOT NULL,
    sealed_secret  text NOT NULL,
    payload        text NOT NULL,
    traceparent    text,
    state          text NOT NULL,
    attempts       integer NOT NULL,
    due_at         timestamptz NOT NULL,
    created_at     timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE state = 'WAITING';

CREATE TABLE webhook_attempt (
    delivery_id     uuid NOT NULL REFERENCES webhook_delivery,
    number          integer NOT NULL,
    attempted_at    timestamptz NOT NULL,
    duration_millis integer NOT NULL,
    status          integer,
    response        text,
    failure         text,
    PRIMARY KEY (delivery_id, number)
);
