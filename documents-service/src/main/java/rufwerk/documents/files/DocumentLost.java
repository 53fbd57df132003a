package rufwerk.documents.files;

/** A recorded document is missing or damaged in storage: a surprise for operators, never an answer to a caller. */
public class DocumentLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DocumentLost(DocumentKey key, String how) {
        super("Document " + key.id() + " is " + how);
    }
}
