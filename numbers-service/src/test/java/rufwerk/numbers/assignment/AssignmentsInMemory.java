package rufwerk.numbers.assignment;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;

/** The twin of the store. */
public class AssignmentsInMemory implements Assignments {
    private final Map<Long, Assignment> assignments = new TreeMap<>();
    private final List<AssignmentEvent> events = new ArrayList<>();

    public List<AssignmentEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public Uni<@Nullable Assignment> find(long orderId) {
        return Uni.createFrom().item(() -> assignments.get(orderId));
    }

    @Override
    public Uni<Void> add(Assignment assignment) {
        return Uni.createFrom().item(() -> {
            if (assignments.putIfAbsent(assignment.orderId(), assignment) != null) {
                throw new IllegalStateException("The order has an assignment");
            }
            events.add(assignment.event());
            return null;
        });
    }

    @Override
    public Uni<Assignment.@Nullable Assigned> findAssigned(PhoneNumber number, Instant since) {
        return Uni.createFrom()
                .item(() -> assignments.values().stream()
                        .flatMap(assignment -> assignment instanceof Assignment.Assigned assigned
                                ? Stream.of(assigned)
                                : Stream.empty())
                        .filter(assigned -> assigned.number().equals(number)
                                && assigned.at().equals(since))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Uni<Void> announceEnd(AssignmentEnded end) {
        return Uni.createFrom().item(() -> {
            events.add(end);
            return null;
        });
    }

    @Override
    public Uni<Void> announceAgain(Assignment assignment) {
        return Uni.createFrom().item(() -> {
            events.add(assignment.event());
            return null;
        });
    }
}
