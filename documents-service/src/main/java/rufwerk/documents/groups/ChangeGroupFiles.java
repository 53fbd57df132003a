package rufwerk.documents.groups;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds files to groups and notes what was decided about them, in the transaction of whoever received or decided.
 */
@ApplicationScoped
public class ChangeGroupFiles {
    private final Groups groups;
    private final GroupFiles files;
    private final GroupChanges changes;

    public ChangeGroupFiles(Groups groups, GroupFiles files, GroupChanges changes) {
        this.groups = groups;
        this.files = files;
        this.changes = changes;
    }

    /** False when there is no such group. The main group is there once anybody has looked for it. */
    public Uni<Boolean> add(GroupFile file) {
        return groups.lock(file.group())
                .chain(group -> group == null
                        ? Uni.createFrom().item(false)
                        : files.add(file)
                                .chain(() -> changes.tell(file.group()))
                                .replaceWith(true));
    }

    /** False when the file does not wait for a decision. */
    public Uni<Boolean> decide(UUID id, FileState decided) {
        return files.find(id)
                .chain(file -> file == null
                        ? Uni.createFrom().item(false)
                        : groups.lock(file.group())
                                .chain(() -> files.decide(id, decided))
                                .call(done -> done
                                        ? changes.tell(file.group())
                                        : Uni.createFrom().voidItem()));
    }

    /** Says until when a verified file is valid; null for always. False when there is no such file. */
    @WithTransaction
    public Uni<Boolean> limit(UUID id, @Nullable LocalDate validUntil) {
        return files.find(id)
                .chain(file -> file == null
                        ? Uni.createFrom().item(false)
                        : groups.lock(file.group())
                                .chain(() -> files.limit(id, validUntil))
                                .call(done -> done
                                        ? changes.tell(file.group())
                                        : Uni.createFrom().voidItem()));
    }
}
