package rufwerk.documents.groups.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentGroup;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.Groups;

/** Groups in the table {@code document_group}. Details go in as text: the driver would take a text for a JSON string. */
@ApplicationScoped
class GroupsInPostgres implements Groups {
    private static final String COLUMNS = """
            account_id, number, CAST(details AS text), created_at, changed_at,
                   EXISTS (SELECT 1
                             FROM group_file file
                            WHERE file.account_id = document_group.account_id
                              AND file.group_number = document_group.number
                              AND file.state = 'waiting')""";

    private final DetailsColumn details;

    GroupsInPostgres(DetailsColumn details) {
        this.details = details;
    }

    @Override
    public Uni<@Nullable DocumentGroup> find(GroupId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT " + COLUMNS
                                        + " FROM document_group WHERE account_id = :account AND number = :number",
                                Object[].class)
                        .setParameter("account", id.accountId())
                        .setParameter("number", id.number())
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : group(row));
    }

    /** First the lock, then the look: a statement does not see what was committed while it waited. */
    @Override
    public Uni<@Nullable DocumentGroup> lock(GroupId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT number
                                  FROM document_group
                                 WHERE account_id = :account AND number = :number
                                   FOR UPDATE""", Long.class)
                        .setParameter("account", id.accountId())
                        .setParameter("number", id.number())
                        .getSingleResultOrNull())
                .chain(() -> find(id));
    }

    @Override
    public Uni<List<DocumentGroup>> list(UUID accountId, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT " + COLUMNS
                                        + " FROM document_group WHERE account_id = :account ORDER BY number LIMIT :limit",
                                Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::group).toList());
    }

    @Override
    public Uni<Long> count(UUID accountId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT count(*) FROM document_group WHERE account_id = :account", Long.class)
                        .setParameter("account", accountId)
                        .getSingleResult());
    }

    @Override
    public Uni<DocumentGroup> add(UUID accountId, GroupDetails said, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("SELECT nextval('document_group_number')", Long.class)
                        .getSingleResult()
                        .map(number -> new GroupId(accountId, number))
                        .call(id -> insert(session, id, said, now)))
                .map(id -> new DocumentGroup(id, said, now, now, false));
    }

    @Override
    public Uni<Void> addMain(UUID accountId, Instant now) {
        return Panache.getSession()
                .chain(session -> insert(session, GroupId.mainOf(accountId), GroupDetails.NONE, now))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> change(GroupId id, GroupDetails said, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE document_group
                                   SET details = CAST(CAST(:details AS text) AS jsonb), changed_at = :now
                                 WHERE account_id = :account AND number = :number""")
                        .setParameter("details", details.write(said))
                        .setParameter("now", now)
                        .setParameter("account", id.accountId())
                        .setParameter("number", id.number())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Integer> insert(Mutiny.Session session, GroupId id, GroupDetails said, Instant now) {
        return session.createNativeQuery("""
                        INSERT INTO document_group (account_id, number, details, created_at, changed_at)
                        VALUES (:account, :number, CAST(CAST(:details AS text) AS jsonb), :now, :now)
                        ON CONFLICT DO NOTHING""")
                .setParameter("account", id.accountId())
                .setParameter("number", id.number())
                .setParameter("details", details.write(said))
                .setParameter("now", now)
                .executeUpdate();
    }

    private DocumentGroup group(Object[] row) {
        return new DocumentGroup(
                new GroupId((UUID) row[0], (Long) row[1]),
                details.read((String) row[2]),
                ((OffsetDateTime) row[3]).toInstant(),
                ((OffsetDateTime) row[4]).toInstant(),
                (Boolean) row[5]);
    }
}
