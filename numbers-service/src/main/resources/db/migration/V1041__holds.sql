-- A held number is nobody's yet, but only its holder can order it. It keeps its place among the free ones in free_since.
ALTER TABLE phone_number
    DROP CONSTRAINT phone_number_state,
    ADD CONSTRAINT phone_number_state CHECK (
        CASE state
            WHEN 'free' THEN free_since IS NOT NULL AND account_id IS NULL AND active_since IS NULL
            WHEN 'held' THEN free_since IS NOT NULL AND account_id IS NULL AND active_since IS NULL
            WHEN 'resting' THEN free_since IS NOT NULL AND account_id IS NULL AND active_since IS NULL
            WHEN 'active' THEN free_since IS NULL AND account_id IS NOT NULL AND active_since IS NOT NULL
            ELSE false
        END);

-- Who holds a number, and until when. A row changes only while that of its number is locked. It may be there for some
-- time after its end; whoever asks for the number then finds it free all the same.
CREATE TABLE number_hold (
    id         uuid PRIMARY KEY,
    number     text NOT NULL UNIQUE REFERENCES phone_number,
    account_id uuid NOT NULL,
    held_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > held_at)
) WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
CREATE INDEX number_hold_account ON number_hold (account_id, held_at, id);
CREATE INDEX number_hold_expires_at ON number_hold (expires_at);
