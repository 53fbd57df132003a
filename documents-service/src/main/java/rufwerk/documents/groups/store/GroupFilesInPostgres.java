package rufwerk.documents.groups.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.FileExpiring;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupEvents;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupFiles;
import rufwerk.documents.groups.GroupId;
import rufwerk.kit.outbox.Outbox;

/** Files of groups in the table {@code group_file}. */
@ApplicationScoped
class GroupFilesInPostgres implements GroupFiles {

    private final Outbox outbox;

    GroupFilesInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<List<GroupFile>> of(GroupId group) {
        return GroupFileRow.<GroupFileRow>find(
                        "accountId = ?1 and groupNumber = ?2 order by uploadedAt, id",
                        group.accountId(),
                        group.number())
                .list()
                .map(rows -> rows.stream().map(GroupFileRow::toFile).toList());
    }

    @Override
    public Uni<@Nullable GroupFile> find(UUID id) {
        return GroupFileRow.<GroupFileRow>findById(id).map(row -> row == null ? null : row.toFile());
    }

    @Override
    public Uni<Void> add(GroupFile file) {
        return GroupFileRow.of(file).persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<Boolean> decide(UUID id, FileState decided) {
        return current(id).chain(row -> {
            if (row == null || !row.toFile().isWaiting()) {
                return Uni.createFrom().item(false);
            }
            row.become(decided);
            return row.flush().replaceWith(true);
        });
    }

    /** The row may have been read before the group was locked, so it is read again. */
    private static Uni<@Nullable GroupFileRow> current(UUID id) {
        return GroupFileRow.<GroupFileRow>findById(id)
                .onItem()
                .ifNotNull()
                .call(row -> Panache.getSession().chain(session -> session.refresh(row)));
    }

    @Override
    public Uni<Void> outdate(GroupId group, Instant now) {
        return GroupFileRow.<GroupFileRow>find(
                        "accountId = ?1 and groupNumber = ?2 and state = ?3",
                        group.accountId(),
                        group.number(),
                        GroupFileRow.VERIFIED)
                .list()
                .invoke(rows -> rows.forEach(row -> row.become(new FileState.Outdated(now))))
                .chain(Panache::flush);
    }

    @Override
    public Uni<Boolean> limit(UUID id, @Nullable LocalDate validUntil) {
        return current(id).chain(row -> {
            if (row == null || !(row.toFile().state() instanceof FileState.Verified(var at, var before))) {
                return Uni.createFrom().item(false);
            }
            row.become(new FileState.Verified(at, validUntil));
            row.announcedDaysAhead = null;
            return row.flush().replaceWith(true);
        });
    }

    /** Another replica that announces too skips the rows of this one, and this one those of the other. */
    @Override
    public Uni<List<GroupFile>> expiring(LocalDate until, int daysAhead, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("SELECT " + GroupFileRow.COLUMNS + """
                                  FROM group_file
                                 WHERE state = 'verified' AND valid_until <= :until
                                   AND (announced_days_ahead IS NULL OR announced_days_ahead > :ahead)
                                   AND NOT EXISTS (SELECT 1
                                                     FROM group_file longer
                                                    WHERE longer.account_id = group_file.account_id
                                                      AND longer.group_number = group_file.group_number
                                                      AND longer.document_type = group_file.document_type
                                                      AND longer.state = 'verified'
                                                      AND (longer.valid_until IS NULL
                                                           OR longer.valid_until > group_file.valid_until))
                                 ORDER BY valid_until
                                 LIMIT :limit
                                   FOR UPDATE SKIP LOCKED""", GroupFileRow.class)
                        .setParameter("until", until)
                        .setParameter("ahead", daysAhead)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(GroupFileRow::toFile).toList());
    }

    @Override
    public Uni<Void> announce(FileExpiring expiring) {
        return GroupFileRow.update("announcedDaysAhead = ?1 where id = ?2", expiring.daysAhead(), expiring.fileId())
                .chain(() -> outbox.append(GroupEvents.TOPIC, expiring.fileId().toString(), expiring));
    }
}
