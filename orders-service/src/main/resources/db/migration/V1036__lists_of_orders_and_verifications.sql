ALTER TABLE number_order ADD COLUMN label text;

CREATE INDEX number_order_newest ON number_order (account_id, received_at DESC, id DESC);
-- Customers ask for the few that are open or failed among the many that were completed.
CREATE INDEX number_order_not_completed ON number_order (account_id, state, received_at DESC, id DESC)
    WHERE state <> 'COMPLETED';
CREATE INDEX number_order_of_verification ON number_order (verification_id, received_at DESC, id DESC);
CREATE INDEX number_order_labelled ON number_order (account_id, label, received_at DESC, id DESC) WHERE label IS NOT NULL;
CREATE INDEX verification_newest ON verification (account_id, submitted_at DESC, id DESC);
