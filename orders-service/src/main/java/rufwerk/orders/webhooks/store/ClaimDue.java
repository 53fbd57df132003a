package rufwerk.orders.webhooks.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.UnopenableSecret;
import rufwerk.orders.endpoints.SecretContext;
import rufwerk.orders.webhooks.Delivery;
import rufwerk.orders.webhooks.Draft;
import rufwerk.orders.webhooks.Room;
import rufwerk.orders.webhooks.Target;

/**
 * Claims deliveries that are due, longest-waiting first, as far as there is room for their receiver and their host.
 *
 * <p>It steps through the receivers that have something waiting, by the index and not row by row: so a hundred thousand
 * deliveries for a dead host cost as little as one. Replicas skip what another is just claiming.
 *
 * <p>What was claimed before stays in the index for as long as somebody holds an old transaction open, and would be
 * stepped over by every claim. So most claims begin where the last one has ended, and only now and then one looks at all.
 *
 * <p>No claim waits for a disk. Whichever is lost when PostgreSQL crashes was not made: the delivery waits, and is sent once
 * more.
 */
@ApplicationScoped
class ClaimDue {
    private static final int BATCH = 256;

    private static final String ALL_RECEIVERS = """
            RECURSIVE first (lane, host) AS (
                (SELECT lane, host FROM webhook_delivery WHERE state = 'WAITING' ORDER BY lane, due_at LIMIT 1)
                UNION ALL
                SELECT next.lane, next.host
                  FROM first CROSS JOIN LATERAL (
                           SELECT d.lane, d.host FROM webhook_delivery AS d
                            WHERE d.state = 'WAITING' AND d.lane > first.lane
                            ORDER BY d.lane, d.due_at LIMIT 1) AS next
            ), receiver AS (
                SELECT lane, host, '-infinity'::timestamptz AS since, 0::bigint AS since_sequence FROM first
            )""";

    private static final String KNOWN_RECEIVERS = """
            receiver AS (
                SELECT * FROM unnest($10::text[], $11::text[], $12::timestamptz[], $13::bigint[])
                         AS known (lane, host, since, since_sequence)
            )""";

    private static final String CLAIM = """
            WITH %s, room AS (
                SELECT receiver.lane, receiver.host, receiver.since, receiver.since_sequence,
                       coalesce(known_lane.free, $3) AS in_lane, coalesce(known_host.free, $4) AS at_host
                  FROM receiver
                  LEFT JOIN unnest($5::text[], $6::int[]) AS known_lane (lane, free) ON known_lane.lane = receiver.lane
                  LEFT JOIN unnest($7::text[], $8::int[]) AS known_host (host, free) ON known_host.host = receiver.host
            ), candidate AS (
                SELECT due.id, due.due_at, due.sequence, room.at_host,
                       row_number() OVER (PARTITION BY room.host ORDER BY due.due_at, due.sequence) AS place
                  FROM room CROSS JOIN LATERAL (
                           SELECT id, due_at, sequence FROM webhook_delivery
                            WHERE state = 'WAITING' AND lane = room.lane
                              AND due_at <= $1 AND (due_at, sequence) >= (room.since, room.since_sequence)
                            ORDER BY due_at, sequence LIMIT least(room.in_lane, room.at_host)) AS due
                 WHERE room.in_lane > 0 AND room.at_host > 0
            ), chosen AS (
                SELECT id, endpoint_id FROM webhook_delivery
                 WHERE state || '' = 'WAITING' AND due_at <= $1 -- not by an index of what waits, which is all there is
                   AND id = ANY (ARRAY (SELECT id FROM candidate WHERE place <= at_host
                                    ORDER BY due_at, sequence LIMIT $2))
                   FOR UPDATE SKIP LOCKED
            )
            UPDATE webhook_delivery AS d
               SET state = 'SENDING', worker_id = $9, claimed_at = now(), attempts = attempts + 1, tries = tries + 1
              FROM chosen LEFT JOIN webhook_endpoint AS e ON e.id = chosen.endpoint_id
                   LEFT JOIN credential AS zadarma
                     ON zadarma.kind = 'ZADARMA' AND zadarma.lookup = e.zadarma_user_key
                    AND zadarma.account_id = e.account_id AND (zadarma.expires_at IS NULL OR zadarma.expires_at > $1)
                   CROSS JOIN LATERAL (
                       SELECT array_agg(id) AS ids, array_agg(sealed_secret) AS sealed
                         FROM (SELECT id, sealed_secret FROM webhook_secret
                                WHERE endpoint_id = chosen.endpoint_id
                                  AND (valid_until IS NULL OR valid_until > $1)
                                ORDER BY created_at DESC) AS newest_first) AS secret
                   CROSS JOIN set_config('synchronous_commit', 'off', true) -- for this statement only
             WHERE d.id = chosen.id
            RETURNING d.id, d.account_id, d.endpoint_id, coalesce(e.url, d.url) AS url, d.lane, d.host, d.due_at, d.sequence,
                      d.sealed_secret, payload, attempts, tries, traceparent,
                      secret.ids AS secret_ids, secret.sealed AS sealed_secrets,
                      e.zadarma_user_key, zadarma.id AS zadarma_id, zadarma.sealed_secret AS zadarma_secret""";

    private static final String CLAIM_OF_ALL = CLAIM.formatted(ALL_RECEIVERS);
    private static final String CLAIM_OF_KNOWN = CLAIM.formatted(KNOWN_RECEIVERS);

    private final Pool pool;
    private final SealedSecrets secrets;
    private final Tracks tracks = new Tracks();

    ClaimDue(Pool pool, SealedSecrets secrets) {
        this.pool = pool;
        this.secrets = secrets;
    }

    /** One at a time. */
    Uni<List<Delivery>> with(UUID worker, Room room, Instant now) {
        List<Object> parameters = new ArrayList<>(Arrays.asList(
                now.atOffset(ZoneOffset.UTC),
                Math.min(room.total(), BATCH),
                room.perLane(),
                room.perHost(),
                names(room.lanes()),
                counts(room.lanes()),
                names(room.hosts()),
                counts(room.hosts()),
                worker));
        if (tracks.isTimeToLookAtAll()) {
            long begin = System.nanoTime();
            return claim(CLAIM_OF_ALL, parameters).invoke(claimed -> tracks.lookedAtAll(System.nanoTime() - begin));
        }
        parameters.addAll(tracks.parameters());
        return claim(CLAIM_OF_KNOWN, parameters);
    }

    private Uni<List<Delivery>> claim(String sql, List<Object> parameters) {
        return pool.preparedQuery(sql).execute(Tuple.from(parameters)).map(rows -> {
            rows.forEach(row -> tracks.claimed(row.getString("lane"), row.getString("host"), place(row)));
            Map<UUID, String> opened = new HashMap<>();
            return rows.stream().map(row -> delivery(row, opened)).toList();
        });
    }

    private static Tracks.Place place(Row row) {
        return new Tracks.Place(row.getOffsetDateTime("due_at"), row.getLong("sequence"));
    }

    /**
     * An endpoint may have moved since it was first tried, so its URL decides, and about the host too.
     *
     * @param opened the secrets of the deliveries before, by their ids: many deliveries of a claim go to one endpoint
     */
    private Delivery delivery(Row row, Map<UUID, String> opened) {
        Target target = target(row, opened);
        return new Delivery(
                row.getUUID("id"),
                row.getUUID("account_id"),
                target,
                row.getString("lane"),
                Draft.hostOf(target.url()),
                row.getString("payload"),
                row.getInteger("attempts"),
                row.getInteger("tries"),
                row.getString("traceparent"));
    }

    /** One that cannot be opened is that delivery's affair, and must not delay the others of the batch. */
    private Target target(Row row, Map<UUID, String> opened) {
        URI url = URI.create(row.getString("url"));
        UUID endpoint = row.getUUID("endpoint_id");
        try {
            return endpoint == null ? pushUrl(url, row) : endpoint(endpoint, url, row, opened);
        } catch (UnopenableSecret e) {
            return new Target.Locked(url);
        }
    }

    private Target pushUrl(URI url, Row row) {
        String context = DeliverySecrets.context(row.getUUID("id"));
        return new Target.PushUrl(url, secrets.openText(row.getString("sealed_secret"), context));
    }

    /** Where the user key that shall sign is not valid any more, nothing is sent until its owner names another. */
    private Target endpoint(UUID id, URI url, Row row, Map<UUID, String> opened) {
        if (row.getString("zadarma_user_key") == null) {
            return new Target.Endpoint(id, url, secretsOf(row, opened), null);
        }
        UUID credential = row.getUUID("zadarma_id");
        return credential == null
                ? new Target.Locked(url)
                : new Target.Endpoint(
                        id,
                        url,
                        secretsOf(row, opened),
                        opened.computeIfAbsent(
                                credential,
                                missing -> secrets.openText(
                                        row.getString("zadarma_secret"), ReplicatedAccount.secretContext(missing))));
    }

    /** None when the endpoint was deleted a moment ago. */
    private List<String> secretsOf(Row row, Map<UUID, String> opened) {
        UUID[] ids = row.getArrayOfUUIDs("secret_ids");
        String[] sealed = row.getArrayOfStrings("sealed_secrets");
        List<String> ofEndpoint = new ArrayList<>();
        for (int i = 0; ids != null && i < ids.length; i++) {
            String text = sealed[i];
            ofEndpoint.add(opened.computeIfAbsent(ids[i], id -> secrets.openText(text, SecretContext.of(id))));
        }
        return ofEndpoint;
    }

    private static String[] names(Map<String, Integer> counted) {
        return counted.keySet().toArray(String[]::new);
    }

    private static Integer[] counts(Map<String, Integer> counted) {
        return counted.values().toArray(Integer[]::new);
    }
}
