package rufwerk.orders.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.ordering.OrderFixtures.COLOGNE;
import static rufwerk.orders.ordering.OrderFixtures.NOON;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Remark;

/** What every store of verifications promises; the twin in memory and the one in PostgreSQL pass it alike. */
public abstract class VerificationsConformance {
    private static final Instant LATER = NOON.plusSeconds(1);

    private static final Remark EXPIRED = new Remark("document_expired", "Until May");
    private static final Remark BACK_SIDE = new Remark("page_missing", null);

    protected abstract Verifications verifications();

    /** Runs work in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<Uni<T>> work);

    /** One that exists. */
    protected abstract AccountId account();

    @Test
    void findsOneForItsAccountOnly() {
        Pending pending = added();

        assertThat(inTransaction(() -> verifications().find(pending.account(), pending.id())))
                .isEqualTo(pending);
        assertThat(inTransaction(() -> verifications().find(AccountId.random(), pending.id())))
                .isNull();
    }

    @Test
    void findsSomeForTheirAccountOnly() {
        Pending pending = added();
        Set<VerificationId> wanted = Set.of(pending.id(), VerificationId.random());

        assertThat(inTransaction(() -> verifications().findUnchanging(pending.account(), wanted)))
                .isEqualTo(Map.of(pending.id(), pending));
        assertThat(inTransaction(() -> verifications().findUnchanging(AccountId.random(), wanted)))
                .isEmpty();
        assertThat(inTransaction(
                        () -> verifications().findUncontested(Set.of(pending.account(), AccountId.random()), wanted)))
                .isEqualTo(Map.of(pending.id(), pending));
        assertThat(inTransaction(() -> verifications().findUncontested(Set.of(AccountId.random()), wanted)))
                .isEmpty();
    }

    @Test
    void listsOnlyWhatIsAskedFor() {
        Pending pending = added();
        AccountId account = pending.account();
        VerificationPosition position = VerificationPosition.of(pending);

        assertThat(listed(new VerificationQuery(account, VerificationState.PENDING, NOON, null, null, 9)))
                .contains(pending);
        assertThat(listed(new VerificationQuery(account, VerificationState.APPROVED, null, null, null, 9)))
                .doesNotContain(pending);
        assertThat(listed(new VerificationQuery(account, null, NOON.plusSeconds(1), null, null, 9)))
                .doesNotContain(pending);
        assertThat(listed(new VerificationQuery(account, null, null, NOON, null, 9)))
                .doesNotContain(pending);
        assertThat(listed(new VerificationQuery(account, null, null, null, position, 9)))
                .doesNotContain(pending);
        assertThat(listed(new VerificationQuery(AccountId.random(), null, null, null, null, 9)))
                .isEmpty();
    }

    private List<Verification> listed(VerificationQuery query) {
        return inTransaction(() -> verifications().list(query));
    }

    @Test
    void keepsTheNextState() {
        Pending pending = added();

        inTransaction(() -> verifications().save(pending.reject(EXPIRED), NOON.plusSeconds(1)));

        assertThat(inTransaction(() -> verifications().findForChange(pending.id())))
                .isEqualTo(pending.reject(EXPIRED));
    }

    @Test
    void rememberWhatTheyWentThrough() {
        Pending pending = added();
        inTransaction(() -> verifications().save(pending.reject(EXPIRED), NOON.plusSeconds(1)));

        assertThat(inTransaction(() -> verifications().history(pending.id())))
                .containsExactly(
                        new VerificationChange(VerificationState.PENDING, null, NOON),
                        new VerificationChange(VerificationState.REJECTED, EXPIRED, NOON.plusSeconds(1)));
    }

    @Test
    void canAskForMoreMoreThanOnce() {
        Pending pending = added();
        var asked = pending.askMore(BACK_SIDE, NOON.plusSeconds(1));
        inTransaction(() -> verifications().save(asked, NOON.plusSeconds(1)));
        var askedAgain = asked.askMore(EXPIRED, NOON.plusSeconds(2));
        inTransaction(() -> verifications().save(askedAgain, NOON.plusSeconds(2)));

        assertThat(inTransaction(() -> verifications().findForChange(pending.id())))
                .isEqualTo(askedAgain);
        assertThat(inTransaction(() -> verifications().history(pending.id())))
                .extracting(VerificationChange::remark)
                .containsExactly(null, BACK_SIDE, EXPIRED);
    }

    @Test
    void areOpenSinceTheirAnswer() {
        Instant latest = LATER.plusSeconds(1);
        Pending pending = added();
        var asked = pending.askMore(BACK_SIDE, LATER);
        inTransaction(() -> verifications().save(asked, LATER));
        var answered = asked.answer(latest);
        inTransaction(() -> verifications().save(answered, latest));

        assertThat(inTransaction(() -> verifications().findForChange(pending.id())))
                .isEqualTo(answered);
        assertThat(inTransaction(() -> verifications().history(pending.id())))
                .containsExactly(
                        new VerificationChange(VerificationState.PENDING, null, NOON),
                        new VerificationChange(VerificationState.MORE_ASKED, BACK_SIDE, LATER),
                        new VerificationChange(VerificationState.PENDING, null, latest));
        assertThat(inTransaction(() -> verifications().openSince(LATER, 1_000))).doesNotContain(pending.id());
        assertThat(inTransaction(() -> verifications().openSince(latest, 1_000)))
                .contains(pending.id());
    }

    @Test
    void listsThoseThatAreOpenForLong() {
        Pending pending = added();
        var asked = added();
        inTransaction(() -> verifications().save(asked.askMore(BACK_SIDE, NOON), NOON));
        var askedLater = added();
        inTransaction(() -> verifications().save(askedLater.askMore(BACK_SIDE, LATER), LATER));
        var decided = added();
        inTransaction(() -> verifications().save(decided.approve(), NOON));

        assertThat(inTransaction(() -> verifications().openSince(NOON, 1_000)))
                .contains(pending.id(), asked.id())
                .doesNotContain(askedLater.id(), decided.id());
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
