-- By which requirements a check waits: what waits by older ones than those in force is decided anew.
ALTER TABLE number_check ADD COLUMN requirements bigint NOT NULL DEFAULT 0;
CREATE INDEX number_check_by_requirements ON number_check (account_id, group_number, requirements)
    WHERE state = 'waiting';
