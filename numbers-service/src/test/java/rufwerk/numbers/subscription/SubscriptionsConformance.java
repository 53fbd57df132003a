package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.numbers.support.Fixtures.FEES;
import static rufwerk.numbers.support.Fixtures.NOON;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;

/** What every store of subscriptions does, in memory and in PostgreSQL. */
public abstract class SubscriptionsConformance {
    private final UUID account = UUID.randomUUID();
    private InventoryNumber.Active first;
    private InventoryNumber.Active second;

    protected abstract Subscriptions subscriptions();

    protected abstract <T> T within(Supplier<Uni<T>> transaction);

    /** Two numbers that are active for the account. */
    protected abstract List<InventoryNumber.Active> activeNumbers(UUID accountId);

    protected static InventoryNumber.Active active(PhoneNumber number, DirectionId direction, UUID accountId) {
        return new InventoryNumber.Active(number, direction, accountId, NOON);
    }

    @BeforeEach
    void takeTwoNumbers() {
        var numbers = activeNumbers(account);
        first = numbers.get(0);
        second = numbers.get(1);
    }

    @Test
    void listsAnAccountsSubscriptionsByNumber() {
        Subscription later = add(second, PaymentInterval.ANNUALLY);
        Subscription earlier = add(first, PaymentInterval.MONTHLY);

        assertThat(within(() -> subscriptions().of(account))).containsExactly(earlier, later);
        assertThat(within(() -> subscriptions().find(account, first.number()))).isEqualTo(earlier);
    }

    @Test
    void showsNothingToAnotherAccount() {
        add(first, PaymentInterval.MONTHLY);
        UUID stranger = UUID.randomUUID();

        assertThat(within(() -> subscriptions().of(stranger))).isEmpty();
        assertThat(within(() -> subscriptions().find(stranger, first.number()))).isNull();
    }

    @Test
    void refusesASecondSubscriptionOfTheSameNumber() {
        add(first, PaymentInterval.MONTHLY);

        assertThatThrownBy(() -> add(first, PaymentInterval.MONTHLY)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void letsOnlyTheAccountItselfDecideAboutRenewal() {
        add(first, PaymentInterval.MONTHLY);
        add(second, PaymentInterval.MONTHLY);

        assertThat(within(() -> subscriptions().setRenewal(UUID.randomUUID(), first.number(), false)))
                .isFalse();
        assertThat(within(() -> subscriptions().of(account))).allMatch(Subscription::renewsItself);
        assertThat(within(() -> subscriptions().setRenewal(account, first.number(), false)))
                .isTrue();
        assertThat(within(() -> subscriptions().of(account)))
                .extracting(Subscription::renewsItself)
                .containsExactly(false, true);
    }

    private Subscription add(InventoryNumber.Active number, PaymentInterval interval) {
        var subscription = Subscription.start(UUID.randomUUID(), number, Terms.of(FEES, interval));
        within(() -> subscriptions().add(subscription));
        return subscription;
    }
}
