package rufwerk.documents.files.check;

/** Why a file is no document for us, in words its sender understands. */
public enum Flaw {
    EMPTY("The file is empty"),
    TOO_LARGE("A file has at most 20 MiB"),
    UNKNOWN_TYPE("Send a PDF, JPEG, PNG, TIFF or HEIC file"),
    TRUNCATED("The end of the file is missing; send it again"),
    MALFORMED("The file is damaged; save it again and send that"),
    ENCRYPTED("The file is protected by a password; send one without"),
    ACTIVE("The file contains scripts, attachments, forms with actions or links to programs; print it to a new PDF"),
    AMBIGUOUS("The file carries content of another kind than its own; save it again and send that"),
    INFLATED("The file unpacks to far more than a document needs; save it with fewer or smaller pictures"),
    TOO_MANY_PAGES("A file has at most 100 pages"),
    MOVING("The file is a film or an animation; send a still picture"),
    INFECTED("The file contains malware");

    private final String advice;

    Flaw(String advice) {
        this.advice = advice;
    }

    /** What is wrong, and what to do about it. */
    public String advice() {
        return advice;
    }
}
