package rufwerk.orders.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rufwerk.orders.ordering.OrderFixtures.A_NUMBER;
import static rufwerk.orders.ordering.OrderFixtures.NOON;
import static rufwerk.orders.ordering.OrderFixtures.aPlacedOrder;
import static rufwerk.orders.ordering.OrderFixtures.aWaitingOrder;

import java.net.URI;
import org.junit.jupiter.api.Test;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.OrderEvent.OrderCompleted;
import rufwerk.orders.ordering.OrderEvent.OrderFailed;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;

class NumberOrderTest {

    @Test
    void isAnnouncedWhenItIsPlaced() {
        var order = aWaitingOrder();

        assertThat(order.place(NOON).event()).isEqualTo(new OrderPlaced(order.details(), NOON, null));
    }

    @Test
    void hasItsNumberWhenItIsCompleted() {
        var order = aPlacedOrder();

        var step = order.complete(A_NUMBER, NOON);

        assertThat(step.next()).isEqualTo(new Completed(order.details(), A_NUMBER));
        assertThat(step.event()).isEqualTo(new OrderCompleted(order.details(), A_NUMBER, NOON));
    }

    @Test
    void saysWhyItFailed() {
        var order = aPlacedOrder();

        var step = order.fail(FailureReason.NO_NUMBER_AVAILABLE, NOON);

        assertThat(step.next()).isEqualTo(new Failed(order.details(), FailureReason.NO_NUMBER_AVAILABLE));
        assertThat(step.event()).isEqualTo(new OrderFailed(order.details(), FailureReason.NO_NUMBER_AVAILABLE, NOON));
    }

    @Test
    void understandsWhyThereIsNoNumberEvenInNewWords() {
        assertThat(FailureReason.ofAssignment("area_code_unknown")).isEqualTo(FailureReason.AREA_CODE_UNKNOWN);
        assertThat(FailureReason.ofAssignment("a reason of the future")).isEqualTo(FailureReason.NO_NUMBER_AVAILABLE);
    }

    @Test
    void neverShowsSecretsOrWholeNumbersInText() {
        assertThat(aPlacedOrder().toString()).doesNotContain("a push secret");
        assertThat(A_NUMBER.toString()).doesNotContain("4710123");
    }

    @Test
    void hasNoPushWithoutAUsableSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Push(URI.create("https://a.example"), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Push(URI.create("https://a.example"), "x".repeat(65)));
    }
}
