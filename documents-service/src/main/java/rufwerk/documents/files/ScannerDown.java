package rufwerk.documents.files;

/** The scanner that this installation asks for does not answer: a document that nobody has looked at is not taken. */
public class ScannerDown extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ScannerDown(String why) {
        super("The scanner for malware cannot be asked: " + why);
    }
}
