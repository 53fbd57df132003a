package rufwerk.documents.review;

/** The case changed between reading and saving. */
public class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LostRace(CaseId id) {
        // No stack trace: this happens whenever two operators are quick.
        super("Review " + id.value() + " has changed", null, false, false);
    }
}
