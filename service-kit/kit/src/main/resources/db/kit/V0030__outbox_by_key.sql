-- The oldest event of a key is looked up where reading does not begin with the oldest of all.
CREATE INDEX outbox_key ON outbox (topic, record_key, position);
