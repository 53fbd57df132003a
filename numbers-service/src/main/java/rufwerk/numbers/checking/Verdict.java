package rufwerk.numbers.checking;

import java.util.List;

/** What documents-service says to a {@link NumberCheck}. Reasons are written for customers. */
public sealed interface Verdict {
    record Approved() implements Verdict {}

    /**
     * It will tell later.
     *
     * @param documentsMissing whether the account has to do something; otherwise an operator has to
     */
    record Undecided(boolean documentsMissing) implements Verdict {}

    record Rejected(List<String> reasons) implements Verdict {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** The account has no such group of documents. */
    record GroupUnknown() implements Verdict {}
}
