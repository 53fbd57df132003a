package rufwerk.numbers.sms.store;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.UnopenableSecret;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.sms.ClaimedForwarding;
import rufwerk.numbers.sms.Forwardings;
import rufwerk.numbers.sms.Settlement;
import rufwerk.numbers.sms.Way;

/** Forwardings in {@code sms_forwarding}. Replicas skip what another is just claiming. */
@ApplicationScoped
class ForwardingsInPostgres implements Forwardings {
    private final Pool pool;
    private final SealedSms sealed;

    ForwardingsInPostgres(Pool pool, SealedSms sealed) {
        this.pool = pool;
        this.sealed = sealed;
    }

    @Override
    public Uni<List<ClaimedForwarding>> claim(Way way, int atMost, Instant now, Instant until) {
        return pool.preparedQuery("""
                        WITH due AS (
                            SELECT id FROM sms_forwarding
                             WHERE way = $1 AND state = 'WAITING' AND due_at <= $2
                             ORDER BY due_at LIMIT $3
                               FOR UPDATE SKIP LOCKED
                        ), claimed AS (
                            UPDATE sms_forwarding AS f
                               SET attempts = attempts + 1, due_at = $4
                              FROM due WHERE f.id = due.id
                            RETURNING f.id, f.sms_id, f.attempts, f.sealed_target
                        ), noted AS (
                            INSERT INTO sms_attempt (forwarding_id, number, begun_at)
                            SELECT id, attempts, $2 FROM claimed
                        )
                        SELECT claimed.id, claimed.attempts, claimed.sealed_target,
                               sms.id AS sms_id, sms.number, sms.sealed_content
                          FROM claimed JOIN incoming_sms AS sms ON sms.id = claimed.sms_id""")
                .execute(Tuple.of(way.name(), at(now), atMost, at(until)))
                .map(rows ->
                        rows.stream().map(this::opened).filter(Objects::nonNull).toList());
    }

    /** Null when no key opens it: then it is looked at again when the claim is over, and keeps nobody else waiting. */
    private @Nullable ClaimedForwarding opened(Row row) {
        UUID id = row.getUUID("id");
        try {
            return new ClaimedForwarding(
                    id,
                    row.getInteger("attempts"),
                    sealed.openTarget(id, row.getString("sealed_target")),
                    new PhoneNumber(row.getString("number")),
                    sealed.openContent(row.getUUID("sms_id"), row.getString("sealed_content")));
        } catch (UnopenableSecret e) {
            Log.errorf("SMS forwarding %s waits, because no master key opens it", id);
            return null;
        }
    }

    @Override
    public Uni<Boolean> settle(ClaimedForwarding claimed, Settlement settlement, Instant now) {
        return pool.preparedQuery("""
                        WITH settled AS (
                            UPDATE sms_forwarding
                               SET state = $3, due_at = $4
                             WHERE id = $1 AND attempts = $2 AND state = 'WAITING'
                            RETURNING id
                        )
                        UPDATE sms_attempt
                           SET ended_at = $5, failure = $6
                          FROM settled WHERE forwarding_id = settled.id AND number = $2""")
                .execute(Tuple.of(
                        claimed.id(),
                        claimed.attempt(),
                        settlement.state().name(),
                        at(settlement.dueAt()),
                        at(now),
                        settlement.failure()))
                .map(updated -> updated.rowCount() == 1);
    }

    @Override
    public Uni<Long> waiting(Way way) {
        return pool.preparedQuery("SELECT count(*) FROM sms_forwarding WHERE way = $1 AND state = 'WAITING'")
                .execute(Tuple.of(way.name()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
