package rufwerk.orders.privacy.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Operator;
import rufwerk.orders.privacy.Erasure;
import rufwerk.orders.privacy.Erasures;
import rufwerk.orders.privacy.Hold;
import rufwerk.orders.privacy.Obstacle;
import rufwerk.orders.privacy.Proof;

/** In the tables {@code erasure}, {@code erasure_proof} and {@code account_hold}. */
@ApplicationScoped
class ErasuresInPostgres implements Erasures {
    private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final ObjectMapper json;

    ErasuresInPostgres(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<@Nullable Erasure> find(AccountId account) {
        return Panache.getSession()
                .chain(session -> about(
                                session,
                                account,
                                "SELECT reason, ordered_by, ordered_at FROM erasure WHERE account_id = :account")
                        .getSingleResultOrNull()
                        .chain(row -> row == null
                                ? Uni.createFrom().nullItem()
                                : proofs(session, account).map(proofs -> erasure(account, row, proofs))));
    }

    @Override
    public Uni<Void> add(Erasure erasure) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO erasure (account_id, reason, ordered_by, ordered_at, told_at)
                                VALUES (:account, :reason, :by, :at, :at)""")
                        .setParameter("account", erasure.account().value())
                        .setParameter("reason", erasure.reason())
                        .setParameter("by", erasure.orderedBy().name())
                        .setParameter("at", erasure.orderedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> prove(AccountId account, Proof proof) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO erasure_proof (account_id, service, erased_at, erased)
                                SELECT account_id, :service, :at, :erased FROM erasure WHERE account_id = :account
                                ON CONFLICT DO NOTHING""")
                        .setParameter("account", account.value())
                        .setParameter("service", proof.service())
                        .setParameter("at", proof.erasedAt())
                        .setParameter("erased", written(proof.erased()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<@Nullable Hold> hold(AccountId account) {
        return Panache.getSession()
                .chain(session -> about(
                                session,
                                account,
                                "SELECT reason, placed_by, placed_at FROM account_hold WHERE account_id = :account")
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Hold(account, (String) row[0], new Operator((String) row[1]), instant(row[2])));
    }

    @Override
    public Uni<Void> place(Hold hold) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO account_hold (account_id, reason, placed_by, placed_at)
                                VALUES (:account, :reason, :by, :at)
                                ON CONFLICT (account_id) DO UPDATE
                                   SET reason = excluded.reason, placed_by = excluded.placed_by,
                                       placed_at = excluded.placed_at""")
                        .setParameter("account", hold.account().value())
                        .setParameter("reason", hold.reason())
                        .setParameter("by", hold.placedBy().name())
                        .setParameter("at", hold.placedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> lift(AccountId account) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("DELETE FROM account_hold WHERE account_id = :account")
                        .setParameter("account", account.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<Obstacle>> obstacles(AccountId account) {
        return Panache.getSession()
                .chain(session -> about(session, account, """
                                SELECT EXISTS (SELECT FROM account_hold WHERE account_id = :account),
                                       EXISTS (SELECT FROM number_order WHERE account_id = :account AND NOT test
                                                  AND state IN ('AWAITING_VERIFICATION', 'PLACED', 'ENDING')),
                                       EXISTS (SELECT FROM verification WHERE account_id = :account
                                                  AND state IN ('PENDING', 'MORE_ASKED'))""").getSingleResult())
                .map(row -> {
                    Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
                    List<Obstacle> asked =
                            List.of(Obstacle.LEGAL_HOLD, Obstacle.OPEN_ORDERS, Obstacle.OPEN_VERIFICATIONS);
                    for (int i = 0; i < asked.size(); i++) {
                        if ((Boolean) row[i]) {
                            found.add(asked.get(i));
                        }
                    }
                    return found;
                });
    }

    @Override
    public Uni<List<AccountId>> tellAgain(Instant toldBefore, Instant orderedAfter, Instant now, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE erasure SET told_at = :now
                                 WHERE account_id IN (
                                       SELECT account_id FROM erasure
                                        WHERE told_at < :toldBefore
                                          AND (ordered_at > :orderedAfter
                                               OR (SELECT count(*) FROM erasure_proof
                                                    WHERE account_id = erasure.account_id) < :services)
                                        ORDER BY told_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                                RETURNING account_id""", UUID.class)
                        .setParameter("now", now)
                        .setParameter("toldBefore", toldBefore)
                        .setParameter("orderedAfter", orderedAfter)
                        .setParameter("services", Erasure.services())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(accounts -> accounts.stream().map(AccountId::new).toList());
    }

    private Uni<List<Proof>> proofs(Mutiny.Session session, AccountId account) {
        return about(
                        session,
                        account,
                        "SELECT service, erased_at, erased FROM erasure_proof WHERE account_id = :account ORDER BY service")
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Proof((String) row[0], instant(row[1]), read((String) row[2])))
                        .toList());
    }

    private static Mutiny.SelectionQuery<Object[]> about(Mutiny.Session session, AccountId account, String sql) {
        return session.createNativeQuery(sql, Object[].class).setParameter("account", account.value());
    }

    private static Erasure erasure(AccountId account, Object[] row, List<Proof> proofs) {
        return new Erasure(account, (String) row[0], new Operator((String) row[1]), instant(row[2]), proofs);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }

    private String written(Map<String, Long> counts) {
        try {
            return json.writeValueAsString(new TreeMap<>(counts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts always become JSON", e);
        }
    }

    private Map<String, Long> read(String written) {
        try {
            return json.readValue(written, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proof cannot be read", e);
        }
    }
}
