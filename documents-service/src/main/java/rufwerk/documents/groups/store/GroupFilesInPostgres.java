package rufwerk.documents.groups.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupFiles;
import rufwerk.documents.groups.GroupId;

/** Files of groups in the table {@code group_file}. */
@ApplicationScoped
class GroupFilesInPostgres implements GroupFiles {

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

    /** The row may have been read before the group was locked, so it is read again. */
    @Override
    public Uni<Boolean> decide(UUID id, FileState decided) {
        return GroupFileRow.<GroupFileRow>findById(id)
                .onItem()
                .ifNotNull()
                .call(row -> Panache.getSession().chain(session -> session.refresh(row)))
                .chain(row -> {
                    if (row == null || !row.toFile().isWaiting()) {
                        return Uni.createFrom().item(false);
                    }
                    row.become(decided);
                    return row.flush().replaceWith(true);
                });
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
}
