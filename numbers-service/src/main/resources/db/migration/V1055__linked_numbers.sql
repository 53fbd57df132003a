-- Numbers that are linked carry the same id here and share what is set on them. Null: linked to none.
ALTER TABLE subscription ADD COLUMN settings_group uuid;
CREATE INDEX subscription_settings_group ON subscription (settings_group)
    WHERE settings_group IS NOT NULL AND ended_at IS NULL;
