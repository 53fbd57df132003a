-- A number that was given back rests before somebody else may have it: free_since is then when it will be free. A column
-- of its own would break replicas of the version before, which read all columns of this table.
ALTER TABLE phone_number
    DROP CONSTRAINT phone_number_check,
    ADD CONSTRAINT phone_number_state CHECK (
        CASE state
            WHEN 'free' THEN free_since IS NOT NULL AND account_id IS NULL AND active_since IS NULL
            WHEN 'resting' THEN free_since IS NOT NULL AND account_id IS NULL AND active_since IS NULL
            WHEN 'active' THEN free_since IS NULL AND account_id IS NOT NULL AND active_since IS NOT NULL
            ELSE false
        END);
CREATE INDEX phone_number_resting ON phone_number (free_since) WHERE state = 'resting';
