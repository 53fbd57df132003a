-- Orders whose number ended elsewhere. ends_at is then the moment at which it did. Their history says why, as it does of
-- those that failed.
ALTER TABLE number_order ADD COLUMN end_reason text;

CREATE OR REPLACE FUNCTION note_order_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO order_change (order_id, state, reason, changed_at)
    VALUES (NEW.id, NEW.state, coalesce(NEW.failure_reason, NEW.end_reason),
            CASE WHEN TG_OP = 'UPDATE' AND NEW.changed_at = OLD.changed_at THEN now() ELSE NEW.changed_at END);
    RETURN NULL;
END $$;
