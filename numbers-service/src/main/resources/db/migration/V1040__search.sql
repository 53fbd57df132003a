-- Trusted since PostgreSQL 13: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The free numbers of a direction in the order in which a search shows them. Digits sort alike everywhere, but only the
-- collation C serves what begins with given digits, too.
CREATE INDEX phone_number_by_digits ON phone_number (direction_id, number COLLATE "C") WHERE state = 'free';

-- Finds digits inside of free numbers and at their end. A number that is sold only leaves it, which costs nothing.
CREATE INDEX phone_number_digits ON phone_number USING gin (number gin_trgm_ops) WHERE state = 'free';
