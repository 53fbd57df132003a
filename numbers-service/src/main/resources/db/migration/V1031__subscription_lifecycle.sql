-- A subscription that is not paid any more is kept for some days before it ends.
ALTER TABLE subscription
    ADD COLUMN kept_until timestamptz,
    ADD COLUMN end_reason text CHECK (end_reason IN ('NOT_RENEWED', 'CANCELLED')),
    ADD CHECK ((ended_at IS NULL) = (end_reason IS NULL));
-- Finds what goes on by itself now.
CREATE INDEX subscription_due ON subscription (coalesce(kept_until, paid_until)) WHERE ended_at IS NULL;
