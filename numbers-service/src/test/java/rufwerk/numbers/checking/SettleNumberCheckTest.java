package rufwerk.numbers.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOfferUnderDocuments;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.NumbersInMemory;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.NumberReserved;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.ReserveNumber;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.SubscriptionEnded;
import rufwerk.numbers.subscription.SubscriptionStarted;
import rufwerk.numbers.subscription.SubscriptionsInMemory;
import rufwerk.numbers.subscription.TakeStep;
import rufwerk.numbers.support.Lifecycles;

/** What becomes of a number that was ordered for three months on the 21st of November, once there is a decision. */
class SettleNumberCheckTest {
    private static final Instant TEN_DAYS_LATER = NOON.plus(Duration.ofDays(10));
    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID CHECK = UUID.randomUUID();

    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();
    private final SettleNumberCheck settleNumberCheck = new SettleNumberCheck(
            subscriptions,
            new TakeStep(subscriptions, numbers, Lifecycles.USUAL, List.of()),
            Clock.fixed(TEN_DAYS_LATER, ZoneOffset.UTC));
    private final Direction direction = directions.given(anOfferUnderDocuments());

    @BeforeEach
    void reserveANumber() {
        var digits = numbersIn(direction.offer().areaCode(), 1);
        done(numbers.addFree(direction.id(), digits, NOON));
        done(new ReserveNumber(numbers, subscriptions, Lifecycles.USUAL, Clock.fixed(NOON, ZoneOffset.UTC))
                .reserve(
                        new Free(digits.getFirst(), direction.id(), NOON),
                        direction,
                        ACCOUNT,
                        new Plan(PaymentInterval.ANNUALLY, 3, true, 7),
                        new Clearance.Undecided(CHECK, false)));
    }

    @Test
    void beginsToCostWhenItIsApproved() {
        done(settleNumberCheck.approved(CHECK));

        var running = (Running) held().getFirst();
        assertThat(running.startedAt()).isEqualTo(TEN_DAYS_LATER);
        assertThat(running.paidUntil()).isEqualTo("2027-03-01T12:00:00Z");
        assertThat(running.settings().documentsGroup()).isEqualTo(7);
        var started = (SubscriptionStarted) subscriptions.events().getLast();
        assertThat(started.startedAt()).isEqualTo(TEN_DAYS_LATER);
        assertThat(started.charge()).isEqualByComparingTo("5.7");
    }

    @Test
    void isActivatedOnceHoweverOftenItIsTold() {
        done(settleNumberCheck.approved(CHECK));
        done(settleNumberCheck.approved(CHECK));
        done(settleNumberCheck.rejected(CHECK));

        assertThat(subscriptions.events()).hasExactlyElementsOfTypes(NumberReserved.class, SubscriptionStarted.class);
    }

    @Test
    void isOnOfferAgainAtOnceWhenItIsRejected() {
        done(settleNumberCheck.rejected(CHECK));

        assertThat(held()).isEmpty();
        assertThat(((SubscriptionEnded) subscriptions.events().getLast()).reason())
                .isEqualTo("documents_rejected");
        assertThat(done(numbers.release(TEN_DAYS_LATER, 10))).hasSize(1);
    }

    @Test
    void isNothingForWhatNobodyWaitsFor() {
        done(settleNumberCheck.approved(UUID.randomUUID()));

        assertThat(held()).singleElement().isInstanceOf(Subscription.Waiting.class);
    }

    private List<Subscription.Held> held() {
        return done(subscriptions.of(ACCOUNT));
    }

    private static <T> T done(Uni<T> work) {
        return work.await().indefinitely();
    }
}
