package rufwerk.documents.checks;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.checks.NumberCheck.Decided;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.checks.NumberCheck.Step;
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.groups.GroupId;

/** Number checks without a database; one thread at a time, and asked in the order of time. */
final class ChecksInMemory implements NumberChecks {
    /** PostgreSQL compares the digits of ids. */
    private static final Comparator<GroupId> ORDER = Comparator.comparing(
                    (GroupId group) -> group.accountId().toString())
            .thenComparing(GroupId::number);

    private final Map<UUID, Long> requirements = new HashMap<>();
    private final Map<UUID, NumberCheck> checks = new LinkedHashMap<>();
    private final List<CheckEvent> events = new ArrayList<>();

    List<CheckEvent> events() {
        return events;
    }

    @Override
    public Uni<Boolean> add(Question question, Instant now) {
        return Uni.createFrom().item(checks.putIfAbsent(question.id(), new Waiting(question, List.of())) == null);
    }

    @Override
    public Uni<@Nullable NumberCheck> find(UUID id) {
        return Uni.createFrom().item(checks.get(id));
    }

    @Override
    public Uni<List<Waiting>> waitingFor(GroupId group) {
        return Uni.createFrom()
                .item(checks.values().stream()
                        .filter(Waiting.class::isInstance)
                        .map(Waiting.class::cast)
                        .filter(check -> check.question().group().equals(group))
                        .toList());
    }

    @Override
    public Uni<Void> waitsBy(long version, UUID id) {
        requirements.put(id, version);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<GroupId>> waitingByOlder(long version, @Nullable GroupId after, int limit) {
        return Uni.createFrom()
                .item(checks.values().stream()
                        .filter(Waiting.class::isInstance)
                        .filter(check -> requirements.getOrDefault(check.id(), 0L) < version)
                        .map(check -> check.question().group())
                        .distinct()
                        .sorted(ORDER)
                        .filter(group -> after == null || ORDER.compare(group, after) > 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public <S extends Decided> Uni<Void> save(Step<S> step) {
        if (checks.get(step.next().id()) instanceof Waiting) {
            checks.put(step.next().id(), step.next());
            events.add(step.event());
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> remove(UUID id) {
        checks.remove(id);
        return Uni.createFrom().voidItem();
    }
}
