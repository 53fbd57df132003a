package rufwerk.numbers.clients.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.checking.Verdict;

/** What we read of documents-service's answer. */
record NumberCheckAnswer(String state, @Nullable List<ReasonBody> reasons) {

    /**
     * One thing that is not proven.
     *
     * @param state {@code unreviewed}: an operator has to look at what was handed in
     */
    record ReasonBody(String message, @Nullable String state) {
        boolean isForTheAccount() {
            return !"unreviewed".equals(state);
        }
    }

    Verdict toVerdict() {
        List<ReasonBody> all = reasons == null ? List.of() : reasons;
        return switch (state) {
            case "approved" -> new Verdict.Approved();
            case "waiting" -> new Verdict.Undecided(all.stream().anyMatch(ReasonBody::isForTheAccount));
            case "rejected" ->
                new Verdict.Rejected(all.stream().map(ReasonBody::message).toList());
            default -> throw new IllegalStateException("No state of a number check: " + state);
        };
    }
}
