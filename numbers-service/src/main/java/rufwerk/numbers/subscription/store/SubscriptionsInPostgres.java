package rufwerk.numbers.subscription.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.outbox.Outbox;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Caused;
import rufwerk.numbers.subscription.DueCheck;
import rufwerk.numbers.subscription.Step;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Subscription.Held;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Subscription.Waiting;
import rufwerk.numbers.subscription.SubscriptionEvents;
import rufwerk.numbers.subscription.Subscriptions;

/** Subscriptions in their table, announced through the outbox. */
@ApplicationScoped
class SubscriptionsInPostgres implements Subscriptions {
    private static final int BATCH = 200;

    private final Outbox outbox;
    private final SubscriptionRows rows;
    private final LinkedRows linkedRows;
    private final ChecksOfRows checks;

    SubscriptionsInPostgres(Outbox outbox, SubscriptionRows rows, LinkedRows linkedRows, ChecksOfRows checks) {
        this.outbox = outbox;
        this.rows = rows;
        this.linkedRows = linkedRows;
        this.checks = checks;
    }

    /** Flushed at once, so that the unique index speaks here and not somewhere later. */
    @Override
    public <S extends Held> Uni<S> add(Step<S> started) {
        return rows.create(started.next())
                .persistAndFlush()
                .chain(() -> announce(started, null))
                .replaceWith(started.next());
    }

    /** Hibernate sends each batch of rows, and of events later on, as one statement with many sets of parameters. */
    @Override
    public <S extends Held> Uni<Void> addAllCaused(List<Caused<S>> started) {
        return Panache.getSession()
                .invoke(session -> session.setBatchSize(BATCH))
                .chain(session -> session.persistAll(started.stream()
                        .map(caused -> rows.create(caused.step().next()))
                        .toArray()))
                .chain(() -> Multi.createFrom()
                        .iterable(started)
                        .onItem()
                        .transformToUniAndConcatenate(caused -> announce(caused.step(), caused.traceparent()))
                        .collect()
                        .last())
                .chain(Panache::flush);
    }

    @Override
    public Uni<List<Held>> of(UUID accountId) {
        return SubscriptionRow.<SubscriptionRow>list("accountId = ?1 and endedAt is null order by number", accountId)
                .map(found -> found.stream().map(rows::read).toList());
    }

    @Override
    public Uni<@Nullable Held> find(UUID accountId, PhoneNumber number) {
        return query(accountId, number).firstResult().map(row -> row == null ? null : rows.read(row));
    }

    @Override
    public Uni<@Nullable Held> lock(UUID accountId, PhoneNumber number) {
        return linkedRows.lock(accountId, number).chain(() -> find(accountId, number));
    }

    private static PanacheQuery<SubscriptionRow> query(UUID accountId, PhoneNumber number) {
        return SubscriptionRow.find("accountId = ?1 and number = ?2 and endedAt is null", accountId, number.digits());
    }

    @Override
    public Uni<@Nullable Running> inService(PhoneNumber number) {
        return SubscriptionRow.<SubscriptionRow>find("number = ?1 and endedAt is null", number.digits())
                .firstResult()
                .map(row -> row != null && rows.read(row) instanceof Running running ? running : null);
    }

    @Override
    public Uni<List<UUID>> due(Instant now, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM subscription
                                 WHERE ended_at IS NULL AND coalesce(kept_until, paid_until) <= :now
                                 ORDER BY coalesce(kept_until, paid_until)
                                 LIMIT :atMost""", UUID.class)
                        .setParameter("now", now)
                        .setParameter("atMost", atMost)
                        .getResultList());
    }

    /** Looks again: whoever read the id beside us may be done with it already. */
    @Override
    public Uni<@Nullable Held> lockDue(UUID id, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM subscription
                                 WHERE id = :id AND ended_at IS NULL AND coalesce(kept_until, paid_until) <= :now
                                   FOR UPDATE SKIP LOCKED""", UUID.class)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .chain(locked -> locked == null
                        ? Uni.createFrom().nullItem()
                        : SubscriptionRow.<SubscriptionRow>findById(locked).map(rows::read));
    }

    @Override
    public <S extends Subscription> Uni<S> save(Step<S> step) {
        return SubscriptionRows.of(step.next())
                .invoke(row -> row.become(step.next()))
                .chain(() -> announce(step, null))
                .replaceWith(step.next());
    }

    @Override
    public Uni<@Nullable Waiting> lockWaiting(UUID checkId) {
        return checks.lockWaiting(checkId);
    }

    @Override
    public Uni<Void> saveWaiting(Waiting subscription) {
        return checks.saveWaiting(subscription);
    }

    @Override
    public Uni<List<DueCheck>> claimChecks(Instant now, Instant again, int atMost) {
        return checks.claim(now, again, atMost);
    }

    @Override
    public Uni<Void> forgetCheck(UUID checkId) {
        return checks.forget(checkId);
    }

    @Override
    public Uni<Void> saveSettings(Held subscription) {
        return linkedRows.saveSettings(subscription);
    }

    @Override
    public Uni<Void> link(Held added, Held to) {
        return linkedRows.link(added, to);
    }

    private Uni<Void> announce(Step<?> step, @Nullable String cause) {
        return outbox.append(SubscriptionEvents.TOPIC, step.next().id().toString(), step.event(), cause);
    }
}
