package rufwerk.documents.checks.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.checks.CheckEvents;
import rufwerk.documents.checks.CheckState;
import rufwerk.documents.checks.NumberCheck;
import rufwerk.documents.checks.NumberCheck.Approved;
import rufwerk.documents.checks.NumberCheck.Decided;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.checks.NumberCheck.Rejected;
import rufwerk.documents.checks.NumberCheck.Step;
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.checks.NumberChecks;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.NumberType;
import rufwerk.kit.outbox.Outbox;

/** Number checks in the table {@code number_check}. */
@ApplicationScoped
class NumberChecksInPostgres implements NumberChecks {
    private static final String SELECT = """
            SELECT id, account_id, group_number, direction_id, country, number_type, area_code, city, purpose,
                   state, decided_at, reasons
              FROM number_check
            """;

    private static final GroupId BEFORE_ALL = new GroupId(new UUID(0, 0), -1);

    private final Outbox outbox;
    private final ReasonsColumn reasons;

    NumberChecksInPostgres(Outbox outbox, ReasonsColumn reasons) {
        this.outbox = outbox;
        this.reasons = reasons;
    }

    @Override
    public Uni<Boolean> add(Question question, Instant now) {
        Direction direction = question.direction();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO number_check (id, account_id, group_number, direction_id, country,
                                       number_type, area_code, city, purpose, state, asked_at)
                                VALUES (:id, :account, :group, :direction, :country,
                                       :type, :areaCode, :city, :purpose, 'waiting', :now)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("id", question.id())
                        .setParameter("account", question.group().accountId())
                        .setParameter("group", question.group().number())
                        .setParameter("direction", direction.id())
                        .setParameter("country", direction.country())
                        .setParameter("type", direction.type().code())
                        .setParameter("areaCode", direction.areaCode())
                        .setParameter("city", direction.city())
                        .setParameter("purpose", question.purpose())
                        .setParameter("now", now)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }

    @Override
    public Uni<@Nullable NumberCheck> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT + " WHERE id = :id", Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : check(row));
    }

    @Override
    public Uni<List<Waiting>> waitingFor(GroupId group) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                SELECT
                                        + " WHERE account_id = :account AND group_number = :group AND state = 'waiting'"
                                        + " ORDER BY asked_at, id",
                                Object[].class)
                        .setParameter("account", group.accountId())
                        .setParameter("group", group.number())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Waiting(question(row), List.of()))
                        .toList());
    }

    @Override
    public Uni<Void> waitsBy(long requirements, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE number_check SET requirements = :requirements
                                 WHERE id = :id AND state = 'waiting' AND requirements <> :requirements""")
                        .setParameter("requirements", requirements)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<GroupId>> waitingByOlder(long requirements, @Nullable GroupId after, int limit) {
        GroupId last = after == null ? BEFORE_ALL : after;
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT DISTINCT account_id, group_number FROM number_check
                                 WHERE state = 'waiting' AND requirements < :requirements
                                   AND (account_id, group_number) > (:account, :group)
                                 ORDER BY account_id, group_number LIMIT :limit""", Object[].class)
                        .setParameter("requirements", requirements)
                        .setParameter("account", last.accountId())
                        .setParameter("group", last.number())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new GroupId((UUID) row[0], (Long) row[1]))
                        .toList());
    }

    @Override
    public <S extends Decided> Uni<Void> save(Step<S> step) {
        Decided next = step.next();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE number_check
                                   SET state = :state, decided_at = :now, reasons = :reasons
                                 WHERE id = :id AND state = 'waiting'""")
                        .setParameter("state", next.state().code())
                        .setParameter("now", next.decidedAt())
                        .setParameter("reasons", reasons.write(next.reasons()))
                        .setParameter("id", next.id())
                        .executeUpdate())
                .chain(updated -> updated == 1
                        ? outbox.append(CheckEvents.TOPIC, next.id().toString(), step.event())
                        : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("DELETE FROM number_check WHERE id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private NumberCheck check(Object[] row) {
        return switch (CheckState.valueOf(((String) row[9]).toUpperCase(Locale.ROOT))) {
            case WAITING -> new Waiting(question(row), List.of());
            case APPROVED -> new Approved(question(row), instant(row[10]));
            case REJECTED -> new Rejected(question(row), reasons.read((String) row[11]), instant(row[10]));
        };
    }

    private static Question question(Object[] row) {
        return new Question(
                (UUID) row[0],
                new GroupId((UUID) row[1], (Long) row[2]),
                new Direction(
                        (Long) row[3],
                        (String) row[4],
                        NumberType.ofCode((String) row[5]).orElseThrow(),
                        (String) row[6],
                        (String) row[7]),
                (String) row[8]);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
