package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import rufwerk.kit.outbox.Outbox;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.InventoryNumber.Resting;
import rufwerk.numbers.inventory.NumberReleased;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.inventory.ReleaseEvents;
import rufwerk.numbers.inventory.RestingNumbers;

/** Resting numbers in the one table of numbers. Replicas skip what another is freeing. */
@ApplicationScoped
class RestingNumbersInPostgres implements RestingNumbers {
    private final Outbox outbox;

    RestingNumbersInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> add(Resting number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE phone_number
                                   SET state = 'resting', account_id = NULL, active_since = NULL, free_since = :until
                                 WHERE number = :number AND state = 'active'""")
                        .setParameter("until", number.restsUntil())
                        .setParameter("number", number.number().digits())
                        .executeUpdate())
                .invoke(updated -> {
                    if (updated != 1) {
                        throw new IllegalStateException("Number " + number.number() + " is not active");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Free>> release(Instant now, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE phone_number
                                   SET state = 'free'
                                 WHERE number IN (SELECT number FROM phone_number
                                                   WHERE state = 'resting' AND free_since <= :now
                                                   ORDER BY free_since
                                                   LIMIT :atMost
                                                     FOR UPDATE SKIP LOCKED)
                                RETURNING number, direction_id, free_since""", Object[].class)
                        .setParameter("now", now)
                        .setParameter("atMost", atMost)
                        .getResultList())
                .map(rows -> rows.stream().map(RestingNumbersInPostgres::free).toList())
                .call(released -> Multi.createFrom()
                        .iterable(released)
                        .onItem()
                        .transformToUniAndConcatenate(free -> outbox.append(
                                ReleaseEvents.TOPIC, free.number().digits(), NumberReleased.of(free, now)))
                        .collect()
                        .last());
    }

    private static Free free(Object[] row) {
        return new Free(
                new PhoneNumber((String) row[0]),
                new DirectionId((Long) row[1]),
                ((OffsetDateTime) row[2]).toInstant());
    }
}
