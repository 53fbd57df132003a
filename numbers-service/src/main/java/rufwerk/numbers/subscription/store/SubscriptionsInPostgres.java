package rufwerk.numbers.subscription.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.outbox.Outbox;
import rufwerk.numbers.inventory.PhoneNumber;
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

    SubscriptionsInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Flushed at once, so that the unique index speaks here and not somewhere later. */
    @Override
    public <S extends Held> Uni<S> add(Step<S> started) {
        return SubscriptionRow.of(started.next())
                .persistAndFlush()
                .chain(() -> announce(started))
                .replaceWith(started.next());
    }

    /** Hibernate sends each batch of rows, and of events later on, as one statement with many sets of parameters. */
    @Override
    public <S extends Held> Uni<Void> addAll(List<Step<S>> started) {
        return Panache.getSession()
                .invoke(session -> session.setBatchSize(BATCH))
                .chain(session -> session.persistAll(started.stream()
                        .map(step -> SubscriptionRow.of(step.next()))
                        .toArray()))
                .chain(() -> Multi.createFrom()
                        .iterable(started)
                        .onItem()
                        .transformToUniAndConcatenate(this::announce)
                        .collect()
                        .last())
                .chain(Panache::flush);
    }

    @Override
    public Uni<List<Held>> of(UUID accountId) {
        return SubscriptionRow.<SubscriptionRow>list("accountId = ?1 and endedAt is null order by number", accountId)
                .map(SubscriptionsInPostgres::toHeld);
    }

    @Override
    public Uni<@Nullable Held> find(UUID accountId, PhoneNumber number) {
        return query(accountId, number).firstResult().map(row -> row == null ? null : row.toHeld());
    }

    @Override
    public Uni<@Nullable Held> lock(UUID accountId, PhoneNumber number) {
        return lockWithLinked(accountId, number).chain(() -> find(accountId, number));
    }

    /** Always in the same order, so that two who change linked numbers wait for each other and not both for ever. */
    private static Uni<Void> lockWithLinked(UUID accountId, PhoneNumber number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM subscription
                                 WHERE ended_at IS NULL AND id IN (
                                     SELECT id FROM subscription
                                      WHERE account_id = :account AND number = :number AND ended_at IS NULL
                                     UNION
                                     SELECT linked.id
                                       FROM subscription one
                                       JOIN subscription linked ON linked.settings_group = one.settings_group
                                      WHERE one.account_id = :account AND one.number = :number
                                        AND one.ended_at IS NULL AND linked.ended_at IS NULL)
                                 ORDER BY id
                                   FOR UPDATE""", UUID.class)
                        .setParameter("account", accountId)
                        .setParameter("number", number.digits())
                        .getResultList())
                .replaceWithVoid();
    }

    private static PanacheQuery<SubscriptionRow> query(UUID accountId, PhoneNumber number) {
        return SubscriptionRow.find("accountId = ?1 and number = ?2 and endedAt is null", accountId, number.digits());
    }

    @Override
    public Uni<@Nullable Running> inService(PhoneNumber number) {
        return SubscriptionRow.<SubscriptionRow>find("number = ?1 and endedAt is null", number.digits())
                .firstResult()
                .map(row -> row != null && row.toHeld() instanceof Running running ? running : null);
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
                        : SubscriptionRow.<SubscriptionRow>findById(locked).map(SubscriptionRow::toHeld));
    }

    @Override
    public <S extends Subscription> Uni<S> save(Step<S> step) {
        return row(step.next())
                .invoke(row -> row.become(step.next()))
                .chain(() -> announce(step))
                .replaceWith(step.next());
    }

    @Override
    public Uni<@Nullable Waiting> lockWaiting(UUID checkId) {
        return SubscriptionRow.<SubscriptionRow>find("checkId = ?1 and endedAt is null", checkId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(row -> row == null ? null : row.toWaiting());
    }

    @Override
    public Uni<Void> saveWaiting(Waiting subscription) {
        return row(subscription).invoke(row -> row.waitFor(subscription)).replaceWithVoid();
    }

    @Override
    public Uni<List<DueCheck>> claimChecks(Instant now, Instant again, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE subscription
                                   SET ask_at = :again
                                 WHERE id IN (SELECT id FROM subscription
                                               WHERE check_id IS NOT NULL AND ask_at <= :now
                                               ORDER BY ask_at
                                               LIMIT :atMost
                                                 FOR UPDATE SKIP LOCKED)
                                RETURNING id""", UUID.class)
                        .setParameter("again", again)
                        .setParameter("now", now)
                        .setParameter("atMost", atMost)
                        .getResultList())
                .chain(ids -> SubscriptionRow.<SubscriptionRow>list("id in ?1", ids))
                .map(rows -> rows.stream()
                        .map(row -> new DueCheck(Objects.requireNonNull(row.checkId), row.toWaiting()))
                        .toList());
    }

    @Override
    public Uni<Void> forgetCheck(UUID checkId) {
        return SubscriptionRow.update("checkId = null, askAt = null where checkId = ?1", checkId)
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> saveSettings(Held subscription) {
        return row(subscription)
                .invoke(row -> row.set(subscription.settings()))
                .chain(row -> row.settingsGroup == null ? Uni.createFrom().voidItem() : share(row));
    }

    @Override
    public Uni<Void> link(Held added, Held to) {
        return row(to).chain(linked -> row(added).invoke(row -> {
                    if (linked.settingsGroup == null) {
                        linked.settingsGroup = linked.id;
                    }
                    row.settingsGroup = linked.settingsGroup;
                    row.set(added.settings());
                }))
                .replaceWithVoid();
    }

    private static Uni<Void> share(SubscriptionRow changed) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery("""
                                        UPDATE subscription AS linked
                                           SET sip_target = changed.sip_target,
                                               on_test = changed.on_test,
                                               receives_sms = changed.receives_sms AND direction.sms,
                                               sms_to_numbers = changed.sms_to_numbers,
                                               sms_to_addresses = changed.sms_to_addresses,
                                               channels = changed.channels
                                          FROM subscription AS changed, direction
                                         WHERE changed.id = :id
                                           AND linked.settings_group = changed.settings_group
                                           AND linked.id <> changed.id
                                           AND linked.ended_at IS NULL
                                           AND direction.id = linked.direction_id""")
                                .setParameter("id", changed.id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** The session has it already, as it was locked before. */
    private static Uni<SubscriptionRow> row(Subscription subscription) {
        return SubscriptionRow.findById(subscription.id());
    }

    private Uni<Void> announce(Step<?> step) {
        return outbox.append(SubscriptionEvents.TOPIC, step.next().id().toString(), step.event());
    }

    private static List<Held> toHeld(List<SubscriptionRow> rows) {
        return rows.stream().map(SubscriptionRow::toHeld).toList();
    }
}
