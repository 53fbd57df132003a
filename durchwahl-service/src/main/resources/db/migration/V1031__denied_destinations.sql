-- Nobody may reach a number that begins with one of these. The reason is for operators.
CREATE TABLE denied_destination (
    prefix    text PRIMARY KEY,
    reason    text NOT NULL,
    denied_at timestamptz NOT NULL
);
