package rufwerk.documents.checks;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.Groups;
import rufwerk.documents.requirements.CurrentRequirements;

/**
 * Decides what waits once more, soon after operators have replaced the requirements. What was decided stands, and so does
 * what reviewers said about documents.
 *
 * <p>Each check knows by which requirements it waits, so nothing is lost when a replica dies on the way, and replicas that
 * do the same at once find nothing left to do.
 */
@ApplicationScoped
public class DecideByNewRequirements {
    private static final int BITE = 100;

    private final NumberChecks checks;
    private final DecideChecks decideChecks;
    private final Groups groups;
    private final CurrentRequirements requirements;

    public DecideByNewRequirements(
            NumberChecks checks, DecideChecks decideChecks, Groups groups, CurrentRequirements requirements) {
        this.checks = checks;
        this.decideChecks = decideChecks;
        this.groups = groups;
        this.requirements = requirements;
    }

    @Scheduled(every = "{rufwerk.requirements.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> decide() {
        return decide(requirements.get().version(), null)
                .onFailure()
                .invoke(e -> Log.warnf("What waits by older requirements is looked for later: %s", e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> decide(long version, @Nullable GroupId after) {
        return some(version, after)
                .chain(found -> decideAll(found)
                        .chain(() ->
                                found.size() < BITE ? Uni.createFrom().voidItem() : decide(version, found.getLast())));
    }

    @WithTransaction
    Uni<List<GroupId>> some(long version, @Nullable GroupId after) {
        return checks.waitingByOlder(version, after, BITE);
    }

    /** One that fails is tried again next time, and keeps no other from its turn. */
    private Uni<Void> decideAll(List<GroupId> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(group -> decide(group)
                        .onFailure()
                        .invoke(e -> Log.warnf(
                                "Checks of group %d of account %s are decided later: %s",
                                group.number(), group.accountId(), e.getMessage()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> decide(GroupId group) {
        return groups.lock(group).chain(() -> decideChecks.changed(group));
    }
}
