package rufwerk.orders.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.ordering.OrderFixtures.A_NUMBER;
import static rufwerk.orders.ordering.OrderFixtures.COLOGNE;
import static rufwerk.orders.ordering.OrderFixtures.NOON;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.OrderEvent.OrderCompleted;
import rufwerk.orders.ordering.OrderEvent.OrderFailed;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;
import rufwerk.orders.ordering.PlaceOrder.Ask;
import rufwerk.orders.ordering.PlaceOrder.Outcome;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Remark;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.VerificationsInMemory;

class OrderingTest {
    private static final AccountId ACCOUNT = AccountId.random();
    private static final Remark EXPIRED = new Remark("document_expired", null);

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final OrdersInMemory orders = new OrdersInMemory();
    private final VerificationsInMemory verifications = new VerificationsInMemory();
    private final List<OrderEvent> told = new ArrayList<>();
    private final List<Verification> toldDecisions = new ArrayList<>();
    private final EndOrder endOrder = new EndOrder(orders, this::tell, clock);
    private final PlaceOrder placeOrder = new PlaceOrder(orders, verifications, this::tell, clock);
    private final SettleVerification settleVerification =
            new SettleVerification(verifications, orders, endOrder, this::tell, this::tell, clock);

    @Test
    void placesAnOrderAtOnceWhenItsVerificationIsApproved() {
        var approved = verifications.given(aPendingVerification().approve());

        place(approved.id());

        assertThat(orders.only()).isInstanceOf(Placed.class);
        assertThat(orders.events()).singleElement().isInstanceOf(OrderPlaced.class);
    }

    @Test
    void letsAnOrderWaitUntilItsVerificationIsApproved() {
        var pending = verifications.given(aPendingVerification());
        place(pending.id());
        assertThat(orders.only()).isInstanceOf(AwaitingVerification.class);
        assertThat(orders.events()).isEmpty();

        settleVerification.approved(pending.id()).await().indefinitely();

        assertThat(orders.only()).isInstanceOf(Placed.class);
        assertThat(told).hasExactlyElementsOfTypes(OrderPlaced.class);
        assertThat(toldDecisions).hasExactlyElementsOfTypes(Verification.Approved.class);
    }

    @Test
    void takesOrdersOfSeveralCustomersWithTheirOwnVerificationsOnly() {
        var approved = verifications.given(aPendingVerification().approve());
        AccountId other = AccountId.random();
        var request = new OrderRequest(approved.id(), null, null, null, false);

        var outcomes = placeOrder
                .uncontested(List.of(
                        new Ask(other, request, "theirs"),
                        new Ask(ACCOUNT, request, "one"),
                        new Ask(ACCOUNT, request, "two")))
                .await()
                .indefinitely();

        assertThat(outcomes.getFirst()).as("to be asked for alone").isNull();
        assertThat(outcomes.subList(1, 3)).hasOnlyElementsOfType(Outcome.Accepted.class);
        assertThat(orders.events()).extracting(OrderEvent::cause).containsExactly("one", "two");
        assertThat(told).extracting(OrderEvent::cause).containsExactly("one", "two");
        assertThat(told).extracting(event -> event.order().account()).containsOnly(ACCOUNT);
    }

    @Test
    void saysOfAnOrderThatItIsATestThoughItHadToWait() {
        var pending = verifications.given(aPendingVerification());
        placeOrder
                .of(ACCOUNT, new OrderRequest(pending.id(), null, null, null, true))
                .await()
                .indefinitely();

        settleVerification.approved(pending.id()).await().indefinitely();

        assertThat(orders.events())
                .singleElement()
                .extracting(event -> event.order().test())
                .isEqualTo(true);
    }

    @Test
    void failsAWaitingOrderWhenItsVerificationIsRejectedAndTellsTheCustomer() {
        var pending = verifications.given(aPendingVerification());
        place(pending.id());

        settleVerification.rejected(pending.id(), EXPIRED).await().indefinitely();

        assertThat(orders.only()).isInstanceOf(Failed.class);
        assertThat(told).singleElement().isInstanceOf(OrderFailed.class);
    }

    @Test
    void ignoresASecondDecision() {
        var pending = verifications.given(aPendingVerification());
        place(pending.id());
        settleVerification.approved(pending.id()).await().indefinitely();

        settleVerification.rejected(pending.id(), EXPIRED).await().indefinitely();

        assertThat(orders.only()).isInstanceOf(Placed.class);
        assertThat(toldDecisions).hasSize(1);
    }

    @Test
    void completesAnOrderOnceAndTellsTheCustomerOnce() {
        place(verifications.given(aPendingVerification().approve()).id());
        OrderId id = orders.only().id();

        endOrder.completed(id, A_NUMBER).await().indefinitely();
        endOrder.completed(id, A_NUMBER).await().indefinitely();
        endOrder.failed(id, FailureReason.NO_NUMBER_AVAILABLE).await().indefinitely();

        assertThat(orders.only()).isInstanceOf(Completed.class);
        assertThat(told).hasExactlyElementsOfTypes(OrderPlaced.class, OrderCompleted.class);
    }

    @Test
    void doesNotTellStrangersFromAccountsWithoutAVerification() {
        var ofAnother =
                verifications.given(new Pending(VerificationId.random(), AccountId.random(), COLOGNE, NOON).approve());

        assertThat(place(ofAnother.id())).isEqualTo(new Outcome.VerificationUnknown());
        assertThat(place(VerificationId.random())).isEqualTo(new Outcome.VerificationUnknown());
    }

    @Test
    void refusesAnOrderOfARejectedVerification() {
        var rejected = verifications.given(aPendingVerification().reject(EXPIRED));

        assertThat(place(rejected.id())).isEqualTo(new Outcome.VerificationNotUsable(VerificationState.REJECTED));
    }

    private static Pending aPendingVerification() {
        return new Pending(VerificationId.random(), ACCOUNT, COLOGNE, NOON);
    }

    private Outcome place(VerificationId verification) {
        return placeOrder
                .of(ACCOUNT, new OrderRequest(verification, null, null, null, false))
                .await()
                .indefinitely();
    }

    private Uni<Void> tell(List<? extends OrderEvent> events) {
        told.addAll(events);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(Verification decided, Instant at) {
        toldDecisions.add(decided);
        return Uni.createFrom().voidItem();
    }
}
