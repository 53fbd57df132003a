package rufwerk.documents.checks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.requirements.Direction;

/** The question whether a group proves what is demanded for a number. Once it is answered the answer stands. */
public sealed interface NumberCheck {
    Question question();

    default UUID id() {
        return question().id();
    }

    CheckState state();

    /** Why it is not approved; empty when it is. */
    List<Reason> reasons();

    /**
     * What numbers-service asks.
     *
     * @param id given by numbers-service
     * @param purpose what the customer wants the number for; null: they did not say
     */
    record Question(
            UUID id,
            GroupId group,
            Direction direction,
            @Nullable String purpose) {}

    /** Something is not proven yet. */
    record Waiting(Question question, List<Reason> reasons) implements NumberCheck {
        public Waiting {
            reasons = List.copyOf(reasons);
        }

        public Step<Approved> approve(Instant at) {
            return new Step<>(
                    new Approved(question, at),
                    new NumberCheckApproved(
                            id(), question.group().accountId(), question.group().number(), List.of()));
        }

        public Step<Rejected> reject(List<Reason> because, Instant at) {
            return new Step<>(
                    new Rejected(question, because, at),
                    new NumberCheckRejected(
                            id(), question.group().accountId(), question.group().number(), because));
        }

        @Override
        public CheckState state() {
            return CheckState.WAITING;
        }
    }

    /** The end: what was decided stands, whatever becomes of the group. */
    sealed interface Decided extends NumberCheck {
        Instant decidedAt();
    }

    record Approved(Question question, Instant decidedAt) implements Decided {
        @Override
        public CheckState state() {
            return CheckState.APPROVED;
        }

        @Override
        public List<Reason> reasons() {
            return List.of();
        }
    }

    record Rejected(Question question, List<Reason> reasons, Instant decidedAt) implements Decided {
        public Rejected {
            reasons = List.copyOf(reasons);
        }

        @Override
        public CheckState state() {
            return CheckState.REJECTED;
        }
    }

    /** Where a decision leads, and the event that tells numbers-service. */
    record Step<S extends Decided>(S next, CheckEvent event) {}
}
