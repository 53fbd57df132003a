-- Numbers come and go in blocks: a base number with all extensions of some digits.
CREATE TABLE pool_block (
    id               uuid PRIMARY KEY,
    prefix           text NOT NULL,
    extension_digits integer NOT NULL,
    tariff_class     text NOT NULL,
    state            text NOT NULL CHECK (state IN ('active', 'draining')),
    added_at         timestamptz NOT NULL,
    UNIQUE (prefix, extension_digits)
);

-- Whether the block drains is repeated here, where a lease looks for a number.
ALTER TABLE pool_number
    ADD COLUMN block_id uuid REFERENCES pool_block,
    ADD COLUMN draining boolean NOT NULL DEFAULT false;

-- Numbers that were added before blocks were kept: the largest blocks they fill.
DO $$
BEGIN
    FOR digits IN REVERSE 5..1 LOOP
        INSERT INTO pool_block (id, prefix, extension_digits, tariff_class, state, added_at)
        SELECT gen_random_uuid(), left(number, -digits), digits, min(tariff_class), 'active', now()
          FROM pool_number
         WHERE block_id IS NULL
         GROUP BY left(number, -digits)
        HAVING count(*) = 10 ^ digits;

        UPDATE pool_number
           SET block_id = pool_block.id
          FROM pool_block
         WHERE block_id IS NULL AND extension_digits = digits AND prefix = left(number, -digits);
    END LOOP;
END $$;
ALTER TABLE pool_number ALTER COLUMN block_id SET NOT NULL;

DROP INDEX pool_number_longest_rested;
CREATE INDEX pool_number_longest_rested ON pool_number (tariff_class, draining, valid_until);

-- The highest threshold of usage that was crossed, and told, per class.
CREATE TABLE pool_level (
    tariff_class text PRIMARY KEY,
    percent      integer NOT NULL
);
INSERT INTO pool_level VALUES ('0180-1', 0), ('0180-3', 0), ('0180-5', 0);
