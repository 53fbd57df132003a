package rufwerk.numbers.offer.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.offer.FreeNumbers;
import rufwerk.numbers.offer.NumberMask;

/** Reads nothing but the index of free numbers. */
@ApplicationScoped
class FreeNumbersInPostgres implements FreeNumbers {

    @Override
    public Uni<List<PhoneNumber>> of(DirectionId direction, NumberMask mask, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT number FROM phone_number
                                 WHERE direction_id = :direction AND state = 'free' AND number LIKE :pattern
                                 ORDER BY free_since, number
                                 LIMIT :atMost""", String.class)
                        .setParameter("direction", direction.value())
                        .setParameter("pattern", "%" + mask.digits() + "%")
                        .setParameter("atMost", atMost)
                        .getResultList())
                .map(numbers -> numbers.stream().map(PhoneNumber::new).toList());
    }
}
