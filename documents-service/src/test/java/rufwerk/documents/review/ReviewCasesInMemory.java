package rufwerk.documents.review;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;

/** The twin of the PostgreSQL store; passes the same {@link ReviewCasesConformance}. */
public class ReviewCasesInMemory implements ReviewCases {
    /** PostgreSQL orders ids as unsigned bytes, which is the order of their text. */
    private static final Comparator<PagePosition> ORDER = Comparator.comparing(PagePosition::receivedAt)
            .thenComparing(position -> position.id().value().toString());

    private final Map<CaseId, ReviewCase> cases = new HashMap<>();
    private final Map<CaseId, List<FurtherDocument>> further = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<ReviewEvent> events = new ArrayList<>();
    private final Clock clock;

    public ReviewCasesInMemory() {
        this(Clock.systemUTC());
    }

    public ReviewCasesInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<Admission> admit(Waiting waiting, String sender) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                ReviewCase before = cases.putIfAbsent(waiting.id(), waiting);
                if (before != null) {
                    return new Admission(now(before), false);
                }
                record(waiting.opened(sender));
                return new Admission(waiting, true);
            }
        });
    }

    @Override
    public Uni<@Nullable ReviewCase> find(CaseId id) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                ReviewCase found = cases.get(id);
                return found == null ? null : now(found);
            }
        });
    }

    @Override
    public Uni<List<ReviewCase>> list(ReviewFilter filter, @Nullable PagePosition after, int limit) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                return cases.values().stream()
                        .map(this::now)
                        .filter(review -> fits(review, filter))
                        .filter(review -> after == null || ORDER.compare(PagePosition.after(review), after) > 0)
                        .sorted(Comparator.comparing(PagePosition::after, ORDER))
                        .limit(limit)
                        .toList();
            }
        });
    }

    @Override
    public <S extends ReviewCase> Uni<S> save(Step<S> step) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                S next = step.next();
                if (Objects.requireNonNull(cases.get(next.id())).version() + 1 != next.version()) {
                    throw new LostRace(next.id());
                }
                cases.put(next.id(), next);
                record(step);
                return next;
            }
        });
    }

    @Override
    public Uni<Waiting> save(Step<Waiting> step, FurtherDocument document) {
        return save(step).invoke(saved -> {
            synchronized (cases) {
                further.computeIfAbsent(saved.id(), id -> new ArrayList<>()).add(document);
            }
        });
    }

    @Override
    public Uni<List<FurtherDocument>> furtherOf(CaseId id) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                return further.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(FurtherDocument::receivedAt))
                        .toList();
            }
        });
    }

    @Override
    public Uni<Boolean> isTakenElsewhere(UUID document, CaseId id) {
        return Uni.createFrom().item(() -> {
            synchronized (cases) {
                return cases.containsKey(new CaseId(document))
                        || further.entrySet().stream()
                                .filter(entry -> !entry.getKey().equals(id))
                                .flatMap(entry -> entry.getValue().stream())
                                .anyMatch(known -> known.id().equals(document));
            }
        });
    }

    private void record(Step<?> step) {
        deeds.add(step.deed());
        events.add(step.event());
    }

    /** As it is at this moment: a claim may be over. */
    private ReviewCase now(ReviewCase review) {
        return review instanceof Claimed claimed
                        && !clock.instant().isBefore(claimed.claim().until())
                ? new Waiting(claimed.dossier(), claimed.first(), claimed.version())
                : review;
    }

    private static boolean fits(ReviewCase review, ReviewFilter filter) {
        Subject subject = review.subject();
        return filter.states().contains(review.state())
                && (filter.kind() == null || filter.kind() == subject.kind())
                && (filter.documentType() == null || filter.documentType().equalsIgnoreCase(subject.documentType()))
                && (filter.receivedBefore() == null || review.receivedAt().isBefore(filter.receivedBefore()))
                && (filter.country() == null
                        || filter.country().equals(subject.facts().of(Fact.COUNTRY)));
    }

    public List<Deed> deeds() {
        synchronized (cases) {
            return List.copyOf(deeds);
        }
    }

    public List<ReviewEvent> events() {
        synchronized (cases) {
            return List.copyOf(events);
        }
    }
}
