package rufwerk.orders.ordering;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Approved;
import rufwerk.orders.verification.Verification.Cancelled;
import rufwerk.orders.verification.Verification.Expired;
import rufwerk.orders.verification.Verification.Open;
import rufwerk.orders.verification.Verification.Rejected;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.Verifications;

/** A customer takes a verification back. Orders that wait for it are cancelled, those that are placed go on. */
@ApplicationScoped
public class CancelVerification {
    private final Verifications verifications;
    private final SettleVerification settleVerification;

    CancelVerification(Verifications verifications, SettleVerification settleVerification) {
        this.verifications = verifications;
        this.settleVerification = settleVerification;
    }

    /** What a customer is told. */
    public sealed interface Outcome {
        /** Now, or before. */
        record Done(Cancelled verification) implements Outcome {}

        record Unknown() implements Outcome {}

        record OverAlready(VerificationState state) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> of(AccountId account, VerificationId id) {
        return verifications
                .findForChange(id)
                .map(found -> found != null && found.account().equals(account) ? found : null)
                .chain(found -> switch (found) {
                    case null -> Uni.createFrom().item(new Outcome.Unknown());
                    case Open open -> cancel(open.cancel());
                    case Approved approved -> cancel(approved.cancel());
                    case Cancelled before -> Uni.createFrom().item(new Outcome.Done(before));
                    case Rejected rejected -> overAlready(rejected);
                    case Expired expired -> overAlready(expired);
                });
    }

    private Uni<Outcome> cancel(Cancelled cancelled) {
        return settleVerification.cancelled(cancelled).replaceWith(new Outcome.Done(cancelled));
    }

    private static Uni<Outcome> overAlready(Verification verification) {
        return Uni.createFrom().item(new Outcome.OverAlready(verification.state()));
    }
}
