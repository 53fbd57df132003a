-- What orders and verifications went through. Their own rows write it, so that no writer can forget it. Replicas of the
-- version before do not set changed_at: then it is when they write.
ALTER TABLE verification ADD COLUMN changed_at timestamptz;
UPDATE verification SET changed_at = submitted_at;
ALTER TABLE verification ALTER COLUMN changed_at SET NOT NULL, ALTER COLUMN changed_at SET DEFAULT now();

ALTER TABLE number_order ADD COLUMN changed_at timestamptz;
UPDATE number_order SET changed_at = received_at;
ALTER TABLE number_order ALTER COLUMN changed_at SET NOT NULL, ALTER COLUMN changed_at SET DEFAULT now();

CREATE TABLE verification_change (
    step            bigint GENERATED ALWAYS AS IDENTITY,
    verification_id uuid NOT NULL REFERENCES verification ON DELETE CASCADE,
    state           text NOT NULL,
    reason          text,
    changed_at      timestamptz NOT NULL,
    PRIMARY KEY (verification_id, step)
);

CREATE TABLE order_change (
    step       bigint GENERATED ALWAYS AS IDENTITY,
    order_id   bigint NOT NULL REFERENCES number_order,
    state      text NOT NULL,
    reason     text,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (order_id, step)
);

INSERT INTO verification_change (verification_id, state, reason, changed_at)
SELECT id, state, rejection_reason, changed_at FROM verification;
INSERT INTO order_change (order_id, state, reason, changed_at)
SELECT id, state, failure_reason, changed_at FROM number_order;

CREATE FUNCTION note_verification_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO verification_change (verification_id, state, reason, changed_at)
    VALUES (NEW.id, NEW.state, NEW.rejection_reason,
            CASE WHEN TG_OP = 'UPDATE' AND NEW.changed_at = OLD.changed_at THEN now() ELSE NEW.changed_at END);
    RETURN NULL;
END $$;
CREATE TRIGGER note_insert AFTER INSERT ON verification FOR EACH ROW EXECUTE FUNCTION note_verification_change();
CREATE TRIGGER note_update AFTER UPDATE ON verification FOR EACH ROW
    WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION note_verification_change();

CREATE FUNCTION note_order_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO order_change (order_id, state, reason, changed_at)
    VALUES (NEW.id, NEW.state, NEW.failure_reason,
            CASE WHEN TG_OP = 'UPDATE' AND NEW.changed_at = OLD.changed_at THEN now() ELSE NEW.changed_at END);
    RETURN NULL;
END $$;
CREATE TRIGGER note_insert AFTER INSERT ON number_order FOR EACH ROW EXECUTE FUNCTION note_order_change();
CREATE TRIGGER note_update AFTER UPDATE ON number_order FOR EACH ROW
    WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION note_order_change();
