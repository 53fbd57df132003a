-- What an account sets on its number, once for both dialects. The defaults are for numbers that are active already, and
-- for replicas of the version before.
ALTER TABLE subscription
    ADD COLUMN name             text NOT NULL DEFAULT '',
    ADD COLUMN sip_target       text,
    ADD COLUMN on_test          boolean NOT NULL DEFAULT false,
    ADD COLUMN receives_sms     boolean NOT NULL DEFAULT true,
    ADD COLUMN sms_to_numbers   text[] NOT NULL DEFAULT '{}',
    ADD COLUMN sms_to_addresses text[] NOT NULL DEFAULT '{}',
    ADD COLUMN channels         integer NOT NULL DEFAULT 2 CHECK (channels BETWEEN 1 AND 100),
    ADD COLUMN documents_group  bigint NOT NULL DEFAULT 0 CHECK (documents_group >= 0);

UPDATE subscription SET receives_sms = direction.sms FROM direction WHERE direction.id = subscription.direction_id;
