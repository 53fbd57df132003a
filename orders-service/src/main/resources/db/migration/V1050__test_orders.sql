-- Whether an order was made in test mode. The default is for replicas of the version before.
ALTER TABLE number_order ADD COLUMN test boolean NOT NULL DEFAULT false;
