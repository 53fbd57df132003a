-- Customers ask for the few that failed among the many that did not.
CREATE INDEX webhook_delivery_failed ON webhook_delivery (account_id, sequence) WHERE state = 'GIVEN_UP';
