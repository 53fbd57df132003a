package rufwerk.orders.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.ordering.OrderFixtures.COLOGNE;
import static rufwerk.orders.ordering.OrderFixtures.NOON;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification.Pending;

/** What every store of verifications promises; the twin in memory and the one in PostgreSQL pass it alike. */
public abstract class VerificationsConformance {

    protected abstract Verifications verifications();

    /** Runs work in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<Uni<T>> work);

    /** One that exists. */
    protected abstract AccountId account();

    @Test
    void findsOneForItsAccountOnly() {
        Pending pending = added();

        assertThat(inTransaction(() -> verifications().findUnchanging(pending.account(), pending.id())))
                .isEqualTo(pending);
        assertThat(inTransaction(() -> verifications().findUnchanging(AccountId.random(), pending.id())))
                .isNull();
    }

    @Test
    void keepsTheNextState() {
        Pending pending = added();

        inTransaction(() -> verifications().save(pending.reject("document_expired"), NOON.plusSeconds(1)));

        assertThat(inTransaction(() -> verifications().findForChange(pending.id())))
                .isEqualTo(pending.reject("document_expired"));
    }

    @Test
    void rememberWhatTheyWentThrough() {
        Pending pending = added();
        inTransaction(() -> verifications().save(pending.reject("document_expired"), NOON.plusSeconds(1)));

        assertThat(inTransaction(() -> verifications().history(pending.id())))
                .containsExactly(
                        new VerificationChange(VerificationState.PENDING, null, NOON),
                        new VerificationChange(VerificationState.REJECTED, "document_expired", NOON.plusSeconds(1)));
    }

    @Test
    void forgetsOneWithItsHistory() {
        Pending pending = added();

        inTransaction(() -> verifications().remove(pending.id()));

        assertThat(inTransaction(() -> verifications().findForChange(pending.id())))
                .isNull();
        assertThat(inTransaction(() -> verifications().history(pending.id()))).isEmpty();
    }

    private Pending added() {
        var pending = new Pending(VerificationId.random(), account(), COLOGNE, NOON);
        inTransaction(() -> verifications().add(pending));
        return pending;
    }
}
