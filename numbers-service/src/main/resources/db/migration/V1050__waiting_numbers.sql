-- A number that is ordered under documents is reserved until these are approved. It is kept for its account like a parked
-- one, which is what replicas of the version before take it for; what is paid first is written down until it works.
-- check_id stands there until documents-service has heard that nobody waits for its word any more.
ALTER TABLE subscription
    ADD COLUMN first_months      integer CHECK (first_months > 0),
    ADD COLUMN first_charge      numeric(12, 4) CHECK (first_charge >= 0),
    ADD COLUMN documents_missing boolean NOT NULL DEFAULT false,
    ADD COLUMN check_id          uuid,
    ADD COLUMN ask_at            timestamptz,
    ADD CHECK ((first_months IS NULL) = (first_charge IS NULL)),
    ADD CHECK ((check_id IS NULL) = (ask_at IS NULL)),
    DROP CONSTRAINT subscription_end_reason_check,
    ADD CONSTRAINT subscription_end_reason
        CHECK (end_reason IN ('NOT_RENEWED', 'CANCELLED', 'DOCUMENTS_REJECTED', 'WAITED_TOO_LONG'));
CREATE UNIQUE INDEX subscription_check_id ON subscription (check_id) WHERE check_id IS NOT NULL;
CREATE INDEX subscription_ask ON subscription (ask_at) WHERE check_id IS NOT NULL;
