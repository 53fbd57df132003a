-- What operators did to accounts. What differed is JSON, kept as it was written.
CREATE TABLE audit_entry (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at            timestamptz NOT NULL,
    operator      text NOT NULL,
    action        text NOT NULL,
    account_id    uuid NOT NULL REFERENCES account,
    credential_id uuid,
    before        text NOT NULL,
    after         text NOT NULL
);
CREATE INDEX audit_entry_of_account ON audit_entry (account_id, id);

-- Entries can only be added. Whoever owns the table could drop this trigger, but not by mistake.
CREATE FUNCTION refuse_to_change_the_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Entries of % can only be added', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_past();
