-- What operators demand instead of what came with the release. Versions are never changed, and the highest is in force.
-- Going back adds a copy of an older one, so that versions only grow and every replica knows what is newer.
CREATE TABLE requirements_version (
    version       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    received_at   timestamptz NOT NULL,
    received_from text NOT NULL,
    copy_of       bigint, -- 0: what came with the release
    yaml          text NOT NULL
);
