package rufwerk.numbers.assignment.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.outbox.Outbox;
import rufwerk.numbers.assignment.Assignment;
import rufwerk.numbers.assignment.AssignmentEnded;
import rufwerk.numbers.assignment.AssignmentEvent;
import rufwerk.numbers.assignment.AssignmentTopic;
import rufwerk.numbers.assignment.Assignments;
import rufwerk.numbers.inventory.PhoneNumber;

/** Assignments in their table, announced through the outbox. */
@ApplicationScoped
class AssignmentsInPostgres implements Assignments {
    private final Outbox outbox;

    AssignmentsInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<@Nullable Assignment> find(long orderId) {
        return AssignmentRow.<AssignmentRow>findById(orderId).map(row -> row == null ? null : row.toAssignment());
    }

    @Override
    public Uni<Void> add(Assignment assignment) {
        return AssignmentRow.of(assignment).persistAndFlush().chain(() -> announce(assignment));
    }

    @Override
    public Uni<Void> announceAgain(Assignment assignment) {
        return announce(assignment);
    }

    @Override
    public Uni<Assignment.@Nullable Assigned> findAssigned(PhoneNumber number, Instant since) {
        return AssignmentRow.<AssignmentRow>find("number = ?1 and decidedAt = ?2", number.digits(), since)
                .firstResult()
                .map(row -> row == null ? null : (Assignment.Assigned) row.toAssignment());
    }

    @Override
    public Uni<Void> announceEnd(AssignmentEnded end) {
        return announce(end.orderId(), end);
    }

    private Uni<Void> announce(Assignment assignment) {
        return announce(assignment.orderId(), assignment.event());
    }

    private Uni<Void> announce(long orderId, AssignmentEvent event) {
        return outbox.append(AssignmentTopic.TOPIC, Long.toString(orderId), event);
    }
}
