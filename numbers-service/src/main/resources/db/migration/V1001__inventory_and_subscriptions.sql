-- An area code whose numbers are on offer. What all its numbers have in common stands here, once.
CREATE TABLE direction (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    country     text NOT NULL,
    area_code   text NOT NULL,
    name        text NOT NULL,
    type        text NOT NULL,
    monthly_fee numeric(12, 4) NOT NULL CHECK (monthly_fee >= 0),
    annual_fee  numeric(12, 4) NOT NULL CHECK (annual_fee >= 0),
    setup_fee   numeric(12, 4) NOT NULL CHECK (setup_fee >= 0),
    sms         boolean NOT NULL,
    a2p_sms     boolean NOT NULL,
    voice       boolean NOT NULL,
    UNIQUE (country, area_code)
);

-- The one table of numbers. A number is free or belongs to exactly one account.
CREATE TABLE phone_number (
    number       text PRIMARY KEY,
    direction_id bigint NOT NULL REFERENCES direction,
    state        text NOT NULL,
    free_since   timestamptz,
    account_id   uuid,
    active_since timestamptz,
    CHECK (CASE state
               WHEN 'free' THEN free_since IS NOT NULL AND account_id IS NULL AND active_since IS NULL
               WHEN 'active' THEN free_since IS NULL AND account_id IS NOT NULL AND active_since IS NOT NULL
               ELSE false
           END)
);
-- Finds the longest-free number of a direction and lists what is available, both without sorting.
CREATE INDEX phone_number_free ON phone_number (direction_id, free_since, number) WHERE state = 'free';

-- What an account pays for a number, at the fees of the day it was taken.
CREATE TABLE subscription (
    id               uuid PRIMARY KEY,
    account_id       uuid NOT NULL,
    number           text NOT NULL REFERENCES phone_number,
    direction_id     bigint NOT NULL REFERENCES direction,
    payment_interval text NOT NULL CHECK (payment_interval IN ('MONTHLY', 'ANNUALLY')),
    setup_fee        numeric(12, 4) NOT NULL,
    basic_charge     numeric(12, 4) NOT NULL,
    started_at       timestamptz NOT NULL,
    paid_until       timestamptz NOT NULL,
    ended_at         timestamptz
);
-- The last guard: whatever went wrong before, a number is never sold twice.
CREATE UNIQUE INDEX subscription_number ON subscription (number) WHERE ended_at IS NULL;
CREATE INDEX subscription_account ON subscription (account_id, number) WHERE ended_at IS NULL;

-- How each order ended here. Its key is the last guard: an order never takes two numbers.
CREATE TABLE assignment (
    order_id   bigint PRIMARY KEY,
    account_id uuid NOT NULL,
    number     text REFERENCES phone_number,
    failure    text,
    decided_at timestamptz NOT NULL,
    CHECK ((number IS NULL) <> (failure IS NULL))
);
