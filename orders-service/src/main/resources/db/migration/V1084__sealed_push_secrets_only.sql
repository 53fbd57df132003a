-- Deliveries to endpoints have no secret of their own, so they need no place in the index of what is sealed under which key.
DROP INDEX webhook_delivery_sealed_under;
CREATE INDEX webhook_delivery_sealed_under ON webhook_delivery (left(sealed_secret, 12)) WHERE sealed_secret IS NOT NULL;
