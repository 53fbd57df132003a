package rufwerk.documents.groups;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Announces that documents are about to expire, 30 days ahead and again 7 days ahead, so that they can be replaced. */
@ApplicationScoped
public class AnnounceExpiry {
    private static final int FIRST_DAYS_AHEAD = 30;
    private static final int LAST_DAYS_AHEAD = 7;
    private static final int AT_ONCE = 100;
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final GroupFiles files;
    private final Clock clock;

    public AnnounceExpiry(GroupFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** Whoever comes late, as the service was away or the document is short-lived, hears of it once, not twice. */
    @Scheduled(every = "{rufwerk.groups.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> announce() {
        return announce(LAST_DAYS_AHEAD).chain(() -> announce(FIRST_DAYS_AHEAD));
    }

    private Uni<Void> announce(int daysAhead) {
        return announceSome(daysAhead)
                .chain(announced -> announced < AT_ONCE ? Uni.createFrom().voidItem() : announce(daysAhead));
    }

    @WithTransaction
    Uni<Integer> announceSome(int daysAhead) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), GERMANY);
        return files.expiring(today.plusDays(daysAhead), daysAhead, AT_ONCE)
                .call(found -> announce(found, daysAhead))
                .map(List::size);
    }

    private Uni<Void> announce(List<GroupFile> found, int daysAhead) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (GroupFile file : found) {
            told = told.chain(() -> announce(file, daysAhead));
        }
        return told;
    }

    private Uni<Void> announce(GroupFile file, int daysAhead) {
        if (file.state() instanceof FileState.Verified(var at, var validUntil) && validUntil != null) {
            Log.infof("File %s expires after %s", file.id(), validUntil);
            return files.announce(FileExpiring.of(file, validUntil, daysAhead));
        }
        return Uni.createFrom().voidItem();
    }
}
