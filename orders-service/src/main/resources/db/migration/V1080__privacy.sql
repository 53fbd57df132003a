-- Accounts of which nothing may be forgotten, whatever else would end it.
CREATE TABLE account_hold (
    account_id uuid PRIMARY KEY REFERENCES account,
    reason     text NOT NULL,
    placed_by  text NOT NULL,
    placed_at  timestamptz NOT NULL
);

-- Accounts that are erased, and what each service has answered. These rows stay as the proof.
CREATE TABLE erasure (
    account_id uuid PRIMARY KEY REFERENCES account,
    reason     text NOT NULL,
    ordered_by text NOT NULL,
    ordered_at timestamptz NOT NULL,
    told_at    timestamptz NOT NULL -- when the services were told last
);
CREATE TABLE erasure_proof (
    account_id uuid NOT NULL REFERENCES erasure,
    service    text NOT NULL,
    erased_at  timestamptz NOT NULL,
    erased     text NOT NULL, -- a JSON object: how many of what
    PRIMARY KEY (account_id, service)
);

-- What differed in an account may lead to a person. Once the account is erased, that alone may be emptied.
DROP TRIGGER audit_entry_is_append_only ON audit_entry;
CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_past();
CREATE FUNCTION allow_only_to_erase() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM erasure WHERE account_id = OLD.account_id)
       OR NEW.before <> '{}' OR NEW.after <> '{}'
       OR to_jsonb(NEW) - 'before' - 'after' IS DISTINCT FROM to_jsonb(OLD) - 'before' - 'after' THEN
        RAISE EXCEPTION 'Entries of % can only be added', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_changes_by_erasure_alone BEFORE UPDATE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION allow_only_to_erase();
