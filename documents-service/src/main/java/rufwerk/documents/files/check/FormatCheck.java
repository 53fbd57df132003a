package rufwerk.documents.files.check;

/** Knows one format. */
interface FormatCheck {

    /** By the first bytes. */
    boolean recognises(Bytes file);

    /** How many pages it has; ends in a {@link Refusal} when the file is not as it has to be. */
    int check(Bytes file);
}
