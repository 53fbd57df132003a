package rufwerk.documents.files;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes files and rows agree after crashes. A file is written before its row, so a crash leaves a file that nobody asks
 * for: it goes after a day, when no request can be about to record it any more. A row without its file cannot come from
 * a crash: somebody has removed it, which operators hear of.
 */
@ApplicationScoped
public class CompareFilesWithRows {
    private static final Duration EVERY = Duration.ofHours(6);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int PAGE = 500;
    private static final int NAMED = 10;

    private final DocumentFiles files;
    private final RecordedDocuments recorded;
    private final Clock clock;
    private volatile long lost;

    public CompareFilesWithRows(DocumentFiles files, RecordedDocuments recorded, Clock clock) {
        this.files = files;
        this.recorded = recorded;
        this.clock = clock;
    }

    /** @param removed files without a row @param lost rows without a file */
    public record Differences(long removed, long lost) {}

    void start(@Observes StartupEvent event, Vertx vertx, MeterRegistry metrics) {
        Gauge.builder("rufwerk.documents.lost", this, self -> self.lost)
                .description("Recorded documents whose file is not there")
                .register(metrics);
        vertx.setPeriodic(
                EVERY.toMillis(),
                timer -> compare()
                        .subscribe()
                        .with(
                                found -> Log.infof(
                                        "Compared files with rows: %d files removed, %d missing",
                                        found.removed(), found.lost()),
                                failure -> Log.warnf("Files are compared with rows later: %s", failure.getMessage())));
    }

    public Uni<Differences> compare() {
        Instant limit = clock.instant().minus(GRACE);
        return files.writtenBefore(limit)
                .onItem()
                .transformToUniAndConcatenate(keys -> removeUnrecorded(keys, limit))
                .collect()
                .with(Collectors.summingLong(Long::longValue))
                .chain(removed -> countLost(null, 0).map(missing -> new Differences(removed, missing)))
                .invoke(found -> lost = found.lost());
    }

    private Uni<Long> removeUnrecorded(List<DocumentKey> keys, Instant limit) {
        return recorded.recordedOf(keys)
                .onItem()
                .transformToMulti(known -> Multi.createFrom()
                        .iterable(keys.stream()
                                .filter(key -> !known.contains(key))
                                .toList()))
                .onItem()
                .transformToUniAndConcatenate(key -> files.removeIfWrittenBefore(key, limit)
                        .invoke(removed -> {
                            if (removed) {
                                Log.infof("Removed the file of document %s, which was never recorded", key.id());
                            }
                        }))
                .collect()
                .with(Collectors.summingLong(removed -> removed ? 1 : 0));
    }

    private Uni<Long> countLost(@Nullable UUID after, long soFar) {
        return recorded.after(after, PAGE)
                .chain(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(soFar)
                        : countLost(keys)
                                .chain(missing -> countLost(keys.getLast().id(), soFar + missing)));
    }

    private Uni<Long> countLost(List<DocumentKey> keys) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(
                        key -> files.has(key).map(there -> there ? List.<UUID>of() : List.of(key.id())))
                .collect()
                .with(Collectors.flatMapping(List::stream, Collectors.toList()))
                .invoke(missing -> {
                    if (!missing.isEmpty()) {
                        Log.errorf(
                                "The files of %d documents are missing, among them %s",
                                missing.size(), missing.subList(0, Math.min(NAMED, missing.size())));
                    }
                })
                .map(missing -> (long) missing.size());
    }
}
