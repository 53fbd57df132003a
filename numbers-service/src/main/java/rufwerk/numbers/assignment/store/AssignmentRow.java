package rufwerk.numbers.assignment.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.assignment.Assignment;
import rufwerk.numbers.assignment.FailureReason;
import rufwerk.numbers.inventory.PhoneNumber;

/** How an order ended, as it is stored: with a number, as a test, or with a failure. */
@Entity
@Table(name = "assignment")
class AssignmentRow extends PanacheEntityBase {
    @Id
    @Column(name = "order_id")
    long orderId;

    @Column(name = "account_id")
    UUID accountId;

    @Nullable
    String number;

    /** Nobody has it. */
    @Column(name = "test_number")
    @Nullable
    String testNumber;

    @Enumerated(EnumType.STRING)
    @Nullable
    FailureReason failure;

    @Column(name = "decided_at")
    Instant decidedAt;

    static AssignmentRow of(Assignment assignment) {
        AssignmentRow row = new AssignmentRow();
        row.orderId = assignment.orderId();
        row.accountId = assignment.accountId();
        row.decidedAt = assignment.at();
        switch (assignment) {
            case Assignment.Assigned assigned -> row.number = assigned.number().digits();
            case Assignment.Pretended pretended ->
                row.testNumber = pretended.number().digits();
            case Assignment.Failed failed -> row.failure = failed.reason();
        }
        return row;
    }

    Assignment toAssignment() {
        if (failure != null) {
            return new Assignment.Failed(orderId, accountId, failure, decidedAt);
        }
        return testNumber == null
                ? new Assignment.Assigned(
                        orderId, accountId, new PhoneNumber(Objects.requireNonNull(number)), decidedAt)
                : new Assignment.Pretended(orderId, accountId, new PhoneNumber(testNumber), decidedAt);
    }
}
