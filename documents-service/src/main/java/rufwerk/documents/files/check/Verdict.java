package rufwerk.documents.files.check;

/** What a check has found. */
public sealed interface Verdict {

    /** @param pages of a PDF or TIFF; 1 for any other picture */
    record Accepted(FileType type, int pages) implements Verdict {}

    record Refused(Flaw flaw) implements Verdict {}
}
