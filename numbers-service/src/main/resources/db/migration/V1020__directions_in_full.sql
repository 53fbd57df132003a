-- Where, in which languages, what it costs beyond the basic charge, and what has to be proven.
ALTER TABLE direction
    ADD COLUMN region           text,
    ADD COLUMN languages        text[] NOT NULL DEFAULT '{}',
    ADD COLUMN translations     text[] NOT NULL DEFAULT '{}',
    ADD COLUMN annual_setup_fee numeric(12, 4) CHECK (annual_setup_fee >= 0), -- null: as setup_fee
    ADD COLUMN minute_fee       numeric(12, 4) NOT NULL DEFAULT 0 CHECK (minute_fee >= 0),
    ADD COLUMN sms_fee          numeric(12, 4) NOT NULL DEFAULT 0 CHECK (sms_fee >= 0),
    ADD COLUMN documents        text[] NOT NULL DEFAULT '{}',
    ADD COLUMN low_stock        integer CHECK (low_stock >= 0), -- null: the usual share
    ADD COLUMN stock_level      text NOT NULL DEFAULT 'enough' CHECK (stock_level IN ('enough', 'low', 'empty')),
    ADD CHECK (cardinality(languages) = cardinality(translations));

-- Until now operators could call a type whatever they liked.
UPDATE direction
   SET type = CASE
                  WHEN lower(replace(type, '-', '_')) IN ('mobile', 'national', 'shared_cost')
                      THEN lower(replace(type, '-', '_'))
                  ELSE 'geographic'
              END;
ALTER TABLE direction ADD CHECK (type IN ('geographic', 'mobile', 'national', 'shared_cost'));
