-- The 0180 numbers we may lend. A number leads to its destination until valid_until, and rests after that; the
-- destination stays, so that asking for it again during or after the rest gives the same number.
CREATE TABLE pool_number (
    number       text PRIMARY KEY,
    tariff_class text NOT NULL,
    destination  text,
    valid_until  timestamptz NOT NULL DEFAULT 'epoch' -- never lent
);
CREATE INDEX pool_number_longest_rested ON pool_number (tariff_class, valid_until);
CREATE INDEX pool_number_destination ON pool_number (destination) WHERE destination IS NOT NULL;

-- What each asker was promised last for each destination. Ended leases are removed after a while.
CREATE TABLE lease (
    asker       text NOT NULL,
    destination text NOT NULL,
    id          uuid NOT NULL,
    durchwahl   text NOT NULL,
    leased_at   timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    PRIMARY KEY (asker, destination)
);
CREATE INDEX lease_end ON lease (valid_until);

-- What was asked last without a key, per IPv4 address or IPv6 /64.
CREATE TABLE anonymous_ask (
    network     text PRIMARY KEY,
    destination text NOT NULL,
    asked_at    timestamptz NOT NULL
);

-- The highest version counts. Older ones go in the transaction that brings a newer one.
CREATE TABLE rate_deck (
    version     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    received_at timestamptz NOT NULL
);
CREATE TABLE rate (
    version          bigint NOT NULL REFERENCES rate_deck ON DELETE CASCADE,
    prefix           text NOT NULL,
    name             text NOT NULL,
    cents_per_minute numeric(8, 4) NOT NULL,
    PRIMARY KEY (version, prefix)
);
