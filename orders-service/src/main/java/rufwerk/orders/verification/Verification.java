package rufwerk.orders.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;

/** Whether an account may have numbers of an area. Each state is a type: only an open one can be decided. */
public sealed interface Verification {
    VerificationId id();

    AccountId account();

    Area area();

    Instant submittedAt();

    default VerificationState state() {
        return switch (this) {
            case Pending pending -> VerificationState.PENDING;
            case MoreAsked asked -> VerificationState.MORE_ASKED;
            case Approved approved -> VerificationState.APPROVED;
            case Rejected rejected -> VerificationState.REJECTED;
            case Expired expired -> VerificationState.EXPIRED;
            case Cancelled cancelled -> VerificationState.CANCELLED;
        };
    }

    /** Why it is as it is, in documents-service's code. */
    default @Nullable Remark remark() {
        return switch (this) {
            case MoreAsked asked -> asked.what();
            case Rejected rejected -> rejected.why();
            case Pending pending -> null;
            case Approved approved -> null;
            case Expired expired -> null;
            case Cancelled cancelled -> null;
        };
    }

    /**
     * What an operator has to say.
     *
     * @param reason documents-service's code, for example {@code document_expired}
     * @param comment for the customer to read
     */
    record Remark(String reason, @Nullable String comment) {}

    /** Somebody still has to do something about it; orders may wait for that. */
    sealed interface Open extends Verification {

        /** It expires so long after this moment. */
        Instant openSince();

        default Approved approve() {
            return new Approved(id(), account(), area(), submittedAt());
        }

        default Rejected reject(Remark why) {
            return new Rejected(id(), account(), area(), submittedAt(), why);
        }

        default MoreAsked askMore(Remark what, Instant at) {
            return new MoreAsked(id(), account(), area(), submittedAt(), what, at);
        }

        default Expired expire() {
            return new Expired(id(), account(), area(), submittedAt());
        }

        default Cancelled cancel() {
            return new Cancelled(id(), account(), area(), submittedAt());
        }
    }

    /** Handed in; an operator looks at the documents. */
    record Pending(VerificationId id, AccountId account, Area area, Instant submittedAt, Instant openSince)
            implements Open {

        /** For the first time. */
        public Pending(VerificationId id, AccountId account, Area area, Instant submittedAt) {
            this(id, account, area, submittedAt, submittedAt);
        }
    }

    /** The operator wants to see something else, too. */
    record MoreAsked(VerificationId id, AccountId account, Area area, Instant submittedAt, Remark what, Instant askedAt)
            implements Open {

        @Override
        public Instant openSince() {
            return askedAt;
        }

        /** What was asked for is there: an operator looks again. */
        public Pending answer(Instant at) {
            return new Pending(id, account, area, submittedAt, at);
        }
    }

    /** Orders may refer to it. */
    record Approved(VerificationId id, AccountId account, Area area, Instant submittedAt) implements Verification {

        /** Orders that are under way go on. */
        public Cancelled cancel() {
            return new Cancelled(id, account, area, submittedAt);
        }
    }

    /** Final. */
    record Rejected(VerificationId id, AccountId account, Area area, Instant submittedAt, Remark why)
            implements Verification {}

    /** Final: nobody has decided about it in time. */
    record Expired(VerificationId id, AccountId account, Area area, Instant submittedAt) implements Verification {}

    /** Final: the customer does not want it any more. */
    record Cancelled(VerificationId id, AccountId account, Area area, Instant submittedAt) implements Verification {}
}
