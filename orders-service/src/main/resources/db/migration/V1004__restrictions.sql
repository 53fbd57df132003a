ALTER TABLE account ADD COLUMN signing_required boolean NOT NULL DEFAULT false;
CREATE INDEX account_newest ON account (created_at DESC, id DESC);

-- Credentials from before could do everything, and still can.
ALTER TABLE credential
    ADD COLUMN key_prefix          text,
    ADD COLUMN label               text,
    ADD COLUMN scopes              text[] NOT NULL DEFAULT '{durchwahl:read,durchwahl:write,numbers:read,numbers:write,documents:read,documents:write,orders:read,orders:write}',
    ADD COLUMN networks            text[] NOT NULL DEFAULT '{}',
    ADD COLUMN expires_at          timestamptz,
    ADD COLUMN requests_per_minute integer;
ALTER TABLE credential ALTER COLUMN scopes DROP DEFAULT;
ALTER TABLE credential ALTER COLUMN networks DROP DEFAULT;
