package rufwerk.numbers.sms.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.sms.Forwarding;
import rufwerk.numbers.sms.Forwarding.Attempt;
import rufwerk.numbers.sms.Way;

/** Reads the forwardings of a message with their attempts, in one go. */
record StoryRows(SealedSms sealed) {

    Uni<List<Forwarding>> read(Mutiny.Session session, UUID sms) {
        return session.createNativeQuery("""
                        SELECT f.id, f.way, f.sealed_target, f.state, f.due_at,
                               a.number, a.begun_at, a.ended_at, a.failure
                          FROM sms_forwarding AS f LEFT JOIN sms_attempt AS a ON a.forwarding_id = f.id
                         WHERE f.sms_id = :sms
                         ORDER BY f.place, a.number""", Object[].class)
                .setParameter("sms", sms)
                .getResultList()
                .map(this::forwardings);
    }

    private List<Forwarding> forwardings(List<Object[]> rows) {
        Map<UUID, List<Object[]>> ofForwarding = new LinkedHashMap<>();
        rows.forEach(row -> ofForwarding
                .computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                .add(row));
        return ofForwarding.values().stream().map(this::forwarding).toList();
    }

    private Forwarding forwarding(List<Object[]> rows) {
        Object[] first = rows.getFirst();
        UUID id = (UUID) first[0];
        return new Forwarding(
                id,
                Way.valueOf((String) first[1]),
                sealed.openTarget(id, (String) first[2]),
                Forwarding.State.valueOf((String) first[3]),
                ((OffsetDateTime) first[4]).toInstant(),
                rows.stream()
                        .filter(row -> row[5] != null)
                        .map(StoryRows::attempt)
                        .toList());
    }

    private static Attempt attempt(Object[] row) {
        return new Attempt(
                (Integer) row[5], ((OffsetDateTime) row[6]).toInstant(), time(row[7]), (@Nullable String) row[8]);
    }

    private static @Nullable Instant time(@Nullable Object column) {
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
