package rufwerk.local;

/** Something the person at the keyboard can put right. Told as it is, without a stack trace. */
public final class SuiteProblem extends RuntimeException {
    public SuiteProblem(String message) {
        super(message);
    }
}
