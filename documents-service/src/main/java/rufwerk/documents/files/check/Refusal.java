package rufwerk.documents.files.check;

/** Ends a check at the first flaw. Never leaves this package. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Flaw flaw;

    Refusal(Flaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }

    static void unless(boolean fine, Flaw flaw) {
        if (!fine) {
            throw new Refusal(flaw);
        }
    }
}
