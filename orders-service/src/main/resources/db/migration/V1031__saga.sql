-- Verifications that ask for more, expire or are cancelled; orders that are asked about again, cancelled or given back.
ALTER TABLE verification ADD COLUMN comment text;
ALTER TABLE verification_change ADD COLUMN comment text;

CREATE OR REPLACE FUNCTION note_verification_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO verification_change (verification_id, state, reason, comment, changed_at)
    VALUES (NEW.id, NEW.state, NEW.rejection_reason, NEW.comment,
            CASE WHEN TG_OP = 'UPDATE' AND NEW.changed_at = OLD.changed_at THEN now() ELSE NEW.changed_at END);
    RETURN NULL;
END $$;
-- An operator may ask for more several times.
DROP TRIGGER note_update ON verification;
CREATE TRIGGER note_update AFTER UPDATE ON verification FOR EACH ROW
    WHEN (OLD.state <> NEW.state OR OLD.changed_at <> NEW.changed_at) EXECUTE FUNCTION note_verification_change();

CREATE INDEX verification_open ON verification (changed_at) WHERE state IN ('PENDING', 'MORE_ASKED');

-- asked_at: when numbers-service was asked again; null: not since the order was placed.
ALTER TABLE number_order ADD COLUMN asked_at timestamptz, ADD COLUMN ends_at timestamptz;
CREATE INDEX number_order_unanswered ON number_order (coalesce(asked_at, changed_at)) WHERE state = 'PLACED';
CREATE INDEX number_order_ending ON number_order (ends_at) WHERE state = 'ENDING';
CREATE INDEX number_order_number ON number_order (account_id, phone_number) WHERE state IN ('COMPLETED', 'ENDING');
