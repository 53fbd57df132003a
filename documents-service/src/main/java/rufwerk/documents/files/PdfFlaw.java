package rufwerk.documents.files;

/** Why some bytes are no document for us. */
public enum PdfFlaw {
    EMPTY,
    TOO_LARGE,
    NO_HEADER,
    NO_END
}
