-- What a customer handed in because a reviewer had asked for more, oldest first. The first document of a case stands in the
-- case itself, where the version before looks for it.
CREATE TABLE further_document (
    id              uuid PRIMARY KEY, -- never that of a case: files are named by it
    case_id         uuid NOT NULL REFERENCES review_case,
    document_type   text NOT NULL,
    document_sha256 text NOT NULL,
    received_at     timestamptz NOT NULL
);
CREATE INDEX further_document_of_case ON further_document (case_id, received_at);
