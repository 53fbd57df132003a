package rufwerk.numbers.assignment.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.outbox.Outbox;
import rufwerk.numbers.assignment.Assignment;
import rufwerk.numbers.assignment.AssignmentTopic;
import rufwerk.numbers.assignment.Assignments;

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

    private Uni<Void> announce(Assignment assignment) {
        return outbox.append(AssignmentTopic.TOPIC, Long.toString(assignment.orderId()), assignment.event());
    }
}
