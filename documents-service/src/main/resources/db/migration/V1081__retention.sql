-- Until when the documents of an account are kept, as far as is known; null: for as long as it has numbers or something waits.
CREATE TABLE document_retention (
    account_id uuid PRIMARY KEY,
    kept_until date, -- the last day, in Germany
    looked_at  timestamptz NOT NULL
);
