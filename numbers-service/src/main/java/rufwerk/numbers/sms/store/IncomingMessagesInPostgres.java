package rufwerk.numbers.sms.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.outbox.Outbox;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.sms.CarrierMessageId;
import rufwerk.numbers.sms.IncomingMessages;
import rufwerk.numbers.sms.IncomingSms;
import rufwerk.numbers.sms.KeptSms;
import rufwerk.numbers.sms.Onward;
import rufwerk.numbers.sms.SmsEvents;
import rufwerk.numbers.sms.SmsReceived;
import rufwerk.numbers.sms.SmsStory;

/** Messages in {@code incoming_sms}, announced through the outbox. */
@ApplicationScoped
class IncomingMessagesInPostgres implements IncomingMessages {
    private static final String COLUMNS = "sequence, id, account_id, number, sealed_content, received_at";

    private final Outbox outbox;
    private final SealedSms sealed;

    IncomingMessagesInPostgres(Outbox outbox, SealedSms sealed) {
        this.outbox = outbox;
        this.sealed = sealed;
    }

    @Override
    public Uni<@Nullable IncomingSms> find(CarrierMessageId id) {
        return Panache.getSession()
                .chain(session -> rows(session, "carrier_id = :id")
                        .setParameter("id", id.text())
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : kept(row).sms());
    }

    @Override
    public Uni<Boolean> add(CarrierMessageId id, IncomingSms sms, List<Onward> onward) {
        return Panache.getSession()
                .chain(session -> insert(session, id, sms)
                        .chain(inserted -> inserted == 0
                                ? Uni.createFrom().item(false)
                                : insert(session, sms, onward)
                                        .chain(() -> outbox.append(
                                                SmsEvents.TOPIC,
                                                sms.number().digits(),
                                                SmsReceived.of(sms, onward.size())))
                                        .replaceWith(true)));
    }

    private Uni<Integer> insert(Mutiny.Session session, CarrierMessageId id, IncomingSms sms) {
        return session.createNativeQuery("""
                        INSERT INTO incoming_sms (id, carrier_id, account_id, number, sealed_content, received_at)
                        VALUES (:id, :carrierId, :account, :number, :content, :receivedAt)
                        ON CONFLICT (carrier_id) DO NOTHING""")
                .setParameter("id", sms.id())
                .setParameter("carrierId", id.text())
                .setParameter("account", sms.accountId())
                .setParameter("number", sms.number().digits())
                .setParameter("content", sealed.sealContent(sms.id(), sms.content()))
                .setParameter("receivedAt", sms.receivedAt())
                .executeUpdate();
    }

    private Uni<Void> insert(Mutiny.Session session, IncomingSms sms, List<Onward> onward) {
        return Multi.createFrom()
                .range(0, onward.size())
                .onItem()
                .transformToUniAndConcatenate(place -> {
                    UUID id = UUID.randomUUID();
                    return session.createNativeQuery("""
                                    INSERT INTO sms_forwarding (id, sms_id, place, way, sealed_target, state, due_at)
                                    VALUES (:id, :sms, :place, :way, :target, 'WAITING', :now)""")
                            .setParameter("id", id)
                            .setParameter("sms", sms.id())
                            .setParameter("place", place)
                            .setParameter("way", onward.get(place).way().name())
                            .setParameter(
                                    "target",
                                    sealed.sealTarget(id, onward.get(place).target()))
                            .setParameter("now", sms.receivedAt())
                            .executeUpdate();
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<KeptSms>> list(UUID accountId, @Nullable Long before, int atMost) {
        return Panache.getSession()
                .chain(session -> rows(session, "account_id = :account AND sequence < :before ORDER BY sequence DESC")
                        .setParameter("account", accountId)
                        .setParameter("before", before == null ? Long.MAX_VALUE : before)
                        .setMaxResults(atMost)
                        .getResultList())
                .map(rows -> rows.stream().map(this::kept).toList());
    }

    @Override
    public Uni<@Nullable SmsStory> story(UUID accountId, UUID id) {
        return Panache.getSession()
                .chain(session -> rows(session, "account_id = :account AND id = :id")
                        .setParameter("account", accountId)
                        .setParameter("id", id)
                        .getSingleResultOrNull()
                        .chain(row -> row == null
                                ? Uni.createFrom().nullItem()
                                : new StoryRows(sealed)
                                        .read(session, id)
                                        .map(forwardings ->
                                                new SmsStory(kept(row).sms(), forwardings))));
    }

    @Override
    public Uni<Integer> forgetSome(Instant receivedBefore, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                DELETE FROM incoming_sms
                                 WHERE sequence IN (SELECT sequence FROM incoming_sms
                                                     WHERE received_at < :time
                                                       AND NOT EXISTS (SELECT FROM held_account
                                                                        WHERE account_id = incoming_sms.account_id)
                                                     ORDER BY received_at LIMIT :atMost
                                                       FOR UPDATE SKIP LOCKED)""")
                        .setParameter("time", receivedBefore)
                        .setParameter("atMost", atMost)
                        .executeUpdate());
    }

    private static Mutiny.SelectionQuery<Object[]> rows(Mutiny.Session session, String condition) {
        return session.createNativeQuery("SELECT " + COLUMNS + " FROM incoming_sms WHERE " + condition, Object[].class);
    }

    private KeptSms kept(Object[] row) {
        UUID id = (UUID) row[1];
        return new KeptSms(
                (Long) row[0],
                new IncomingSms(
                        id,
                        (UUID) row[2],
                        new PhoneNumber((String) row[3]),
                        sealed.openContent(id, (String) row[4]),
                        ((OffsetDateTime) row[5]).toInstant()));
    }
}
