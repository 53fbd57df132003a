-- The first 12 characters of a sealed text tell its master key. All rows have the same, except while it is exchanged:
-- the indexes stay small, and finding nothing to do takes no time.
CREATE INDEX credential_sealed_under ON credential (left(sealed_secret, 12));
CREATE INDEX number_order_sealed_under ON number_order (left(sealed_push_secret, 12));
CREATE INDEX webhook_delivery_sealed_under ON webhook_delivery (left(sealed_secret, 12));
