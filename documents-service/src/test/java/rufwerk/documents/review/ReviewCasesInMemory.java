package rufwerk.documents.review;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;

/** The twin of the PostgreSQL store; passes the same {@link ReviewCasesConformance}. */
public class ReviewCasesInMemory implements ReviewCases {
    /** PostgreSQL orders ids as unsigned bytes, which is the order of their text. */
    private static final Comparator<PagePosition> ORDER = Comparator.comparing(PagePosition::receivedAt)
            .thenComparing(position -> position.id().value().toString());

    private final Map<VerificationId, ReviewCase> cases = new HashMap<>();
    private final List<ReviewEvent> events = new ArrayList<>();

    @Override
    public Uni<Admission> admit(Waiting waiting, String sender) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                ReviewCase before = cases.putIfAbsent(waiting.id(), waiting);
                return before == null ? new Admission(waiting, true) : new Admission(before, false);
            }
        });
    }

    @Override
    public Uni<@Nullable ReviewCase> find(VerificationId id) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                return cases.get(id);
            }
        });
    }

    @Override
    public Uni<List<ReviewCase>> list(ReviewState state, @Nullable PagePosition after, int limit) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                return cases.values().stream()
                        .filter(review -> review.state() == state)
                        .filter(review -> after == null || ORDER.compare(PagePosition.after(review), after) > 0)
                        .sorted(Comparator.comparing(PagePosition::after, ORDER))
                        .limit(limit)
                        .toList();
            }
        });
    }

    @Override
    public <S extends Decided> Uni<S> save(Step<S> step) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                S next = step.next();
                if (Objects.requireNonNull(cases.get(next.id())).version() + 1 != next.version()) {
                    throw new LostRace(next.id());
                }
                cases.put(next.id(), next);
                events.add(step.event());
                return next;
            }
        });
    }

    public List<ReviewEvent> events() {
        synchronized (cases) {
            return List.copyOf(events);
        }
    }
}
