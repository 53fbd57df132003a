package rufwerk.kit.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Remembers, in the transaction of the effect, that an event had it: so it happens once however often it arrives. */
@ApplicationScoped
public class Inbox {

    /** True the first time this event asks for this effect; a second delivery waits for the first to commit. */
    public Uni<Boolean> isFirstDelivery(UUID eventId, String effect) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "INSERT INTO inbox (event_id, effect) VALUES (:event, :effect) ON CONFLICT DO NOTHING")
                        .setParameter("event", eventId)
                        .setParameter("effect", effect)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }
}
