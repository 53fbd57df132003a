package rufwerk.documents.groups;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows an account its groups. Its main group is made when somebody first looks for it. */
@ApplicationScoped
public class ReadGroups {
    private final Groups groups;
    private final GroupFiles files;
    private final Clock clock;

    public ReadGroups(Groups groups, GroupFiles files, Clock clock) {
        this.groups = groups;
        this.files = files;
        this.clock = clock;
    }

    /** A group and its files, the oldest first. */
    public record Dossier(DocumentGroup group, List<GroupFile> files) {
        public Dossier {
            files = List.copyOf(files);
        }
    }

    @WithTransaction
    public Uni<List<DocumentGroup>> list(UUID accountId) {
        return makeMain(accountId).chain(() -> groups.list(accountId, DescribeGroup.MOST_PER_ACCOUNT));
    }

    /** Null when there is none. */
    @WithTransaction
    public Uni<@Nullable DocumentGroup> find(GroupId id) {
        return groups.find(id)
                .chain(found -> found != null || !id.isMain()
                        ? Uni.createFrom().item(found)
                        : makeMain(id.accountId()).chain(() -> groups.find(id)));
    }

    /** Null when there is no such group. */
    @WithTransaction
    public Uni<@Nullable Dossier> dossier(GroupId id) {
        return find(id).onItem()
                .ifNotNull()
                .transformToUni(group -> files.of(id).map(found -> new Dossier(group, found)));
    }

    private Uni<Void> makeMain(UUID accountId) {
        return groups.addMain(accountId, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
