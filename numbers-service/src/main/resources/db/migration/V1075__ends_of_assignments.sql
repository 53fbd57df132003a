-- When a number is gone, the order is looked for by which it had come.
CREATE INDEX assignment_number ON assignment (number) WHERE number IS NOT NULL;
