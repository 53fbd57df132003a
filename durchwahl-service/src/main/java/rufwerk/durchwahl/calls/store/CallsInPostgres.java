package rufwerk.durchwahl.calls.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.calls.Call;
import rufwerk.durchwahl.calls.CallEvents;
import rufwerk.durchwahl.calls.CallRecord;
import rufwerk.durchwahl.calls.Calls;
import rufwerk.durchwahl.calls.ClassUsage;
import rufwerk.durchwahl.calls.DurchwahlCalled;
import rufwerk.durchwahl.routing.CallId;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.tariff.TariffClass;
import rufwerk.kit.outbox.Outbox;

@ApplicationScoped
class CallsInPostgres implements Calls {
    private final Outbox outbox;

    CallsInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<@Nullable Call> find(CallId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT called, started_at, answered_at, ended_at, seconds,
                                       destination, account_id, tariff_class, cents
                                  FROM call_record WHERE call_id = :id""", Object[].class)
                        .setParameter("id", id.text())
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(row -> toCall(id, row));
    }

    @Override
    public Uni<Boolean> add(Call call, DurchwahlCalled event) {
        return Panache.getSession()
                .chain(session -> insert(session, call))
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().item(false)
                        : outbox.append(CallEvents.TOPIC, event.durchwahl(), event)
                                .replaceWith(true));
    }

    @Override
    public Uni<List<ClassUsage>> usage(UUID accountId, Instant from, Instant to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT tariff_class, count(*), sum(seconds), sum(cents)
                                  FROM call_record
                                 WHERE account_id = :account AND started_at >= :from AND started_at < :to
                                   AND answered_at IS NOT NULL
                                 GROUP BY tariff_class
                                 ORDER BY tariff_class""", Object[].class)
                        .setParameter("account", accountId)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList())
                .map(rows -> rows.stream().map(CallsInPostgres::toUsage).toList());
    }

    @Override
    public Uni<Integer> forgetEndedBefore(Instant time) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                DELETE FROM call_record
                                 WHERE ended_at < :time
                                   AND NOT EXISTS (SELECT FROM held_account
                                                    WHERE account_id = call_record.account_id)""")
                        .setParameter("time", time)
                        .executeUpdate());
    }

    private static Uni<Integer> insert(Mutiny.Session session, Call call) {
        CallRecord record = call.record();
        return session.createNativeQuery("""
                        INSERT INTO call_record (call_id, account_id, called, destination, tariff_class,
                                                 started_at, answered_at, ended_at, seconds, cents)
                        VALUES (:id, :account, :called, :destination, :class,
                                :started, :answered, :ended, :seconds, :cents)
                        ON CONFLICT DO NOTHING""")
                .setParameter("id", record.id().text())
                .setParameter("account", new TypedParameterValue<>(StandardBasicTypes.UUID, call.accountId()))
                .setParameter("called", record.called().digits())
                .setParameter("destination", call.destination())
                .setParameter("class", call.tariffClass().label())
                .setParameter("started", record.startedAt())
                .setParameter("answered", new TypedParameterValue<>(StandardBasicTypes.INSTANT, record.answeredAt()))
                .setParameter("ended", record.endedAt())
                .setParameter("seconds", record.seconds())
                .setParameter("cents", call.cents())
                .executeUpdate();
    }

    private static Call toCall(CallId id, Object[] row) {
        var record = new CallRecord(
                id,
                new CalledNumber((String) row[0]),
                ((OffsetDateTime) row[1]).toInstant(),
                row[2] == null ? null : ((OffsetDateTime) row[2]).toInstant(),
                ((OffsetDateTime) row[3]).toInstant(),
                ((Number) row[4]).intValue());
        return new Call(record, (String) row[5], (@Nullable UUID) row[6], classOf(row[7]), (BigDecimal) row[8]);
    }

    private static ClassUsage toUsage(Object[] row) {
        return new ClassUsage(
                classOf(row[0]), ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (BigDecimal) row[3]);
    }

    private static TariffClass classOf(Object label) {
        return TariffClass.labelled((String) label).orElseThrow();
    }
}
