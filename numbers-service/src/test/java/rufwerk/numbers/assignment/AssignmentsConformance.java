package rufwerk.numbers.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anyOrderId;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.PhoneNumber;

/** What every store of assignments does, in memory and in PostgreSQL. */
public abstract class AssignmentsConformance {
    protected abstract Assignments assignments();

    protected abstract <T> T within(Supplier<Uni<T>> transaction);

    /** A number that is in the inventory. */
    protected abstract PhoneNumber aNumber();

    @Test
    void keepsHowAnOrderEnded() {
        var assigned = new Assignment.Assigned(anyOrderId(), UUID.randomUUID(), aNumber(), NOON);
        var failed = new Assignment.Failed(anyOrderId(), UUID.randomUUID(), FailureReason.NO_NUMBER_AVAILABLE, NOON);
        var pretended =
                new Assignment.Pretended(anyOrderId(), UUID.randomUUID(), new PhoneNumber("493023125000"), NOON);
        within(() -> assignments().add(assigned));
        within(() -> assignments().add(failed));
        within(() -> assignments().add(pretended));

        assertThat(within(() -> assignments().find(pretended.orderId()))).isEqualTo(pretended);
        assertThat(within(() -> assignments().find(assigned.orderId()))).isEqualTo(assigned);
        assertThat(within(() -> assignments().find(failed.orderId()))).isEqualTo(failed);
        assertThat(within(() -> assignments().find(anyOrderId()))).isNull();
    }

    @Test
    void findsTheOrderByWhichSomebodyHasANumberSinceAMoment() {
        PhoneNumber number = aNumber();
        var first = new Assignment.Assigned(anyOrderId(), UUID.randomUUID(), number, NOON);
        var second = new Assignment.Assigned(anyOrderId(), UUID.randomUUID(), number, NOON.plusSeconds(1));
        within(() -> assignments().add(first));
        within(() -> assignments().add(second));

        assertThat(within(() -> assignments().findAssigned(number, NOON.plusSeconds(1))))
                .isEqualTo(second);
        assertThat(within(() -> assignments().findAssigned(number, NOON.plusSeconds(2))))
                .isNull();
    }

    @Test
    void refusesASecondEndOfTheSameOrder() {
        var failed = new Assignment.Failed(anyOrderId(), UUID.randomUUID(), FailureReason.NO_NUMBER_AVAILABLE, NOON);
        var assigned = new Assignment.Assigned(failed.orderId(), failed.accountId(), aNumber(), NOON);
        within(() -> assignments().add(failed));

        assertThatThrownBy(() -> within(() -> assignments().add(assigned))).isInstanceOf(RuntimeException.class);
        assertThat(within(() -> assignments().find(failed.orderId()))).isEqualTo(failed);
    }
}
