package rufwerk.documents.files.check;

/** A file, and why it has to be refused. */
record Hostile(byte[] bytes, Flaw flaw) {}
