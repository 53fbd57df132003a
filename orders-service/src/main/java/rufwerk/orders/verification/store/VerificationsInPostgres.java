package rufwerk.orders.verification.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.Criteria;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.VerificationAnnouncements;
import rufwerk.orders.verification.VerificationChange;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationPosition;
import rufwerk.orders.verification.VerificationQuery;
import rufwerk.orders.verification.Verifications;

/** Verifications as rows; readers that build on a state lock the row, so a decision cannot slip in between. */
@ApplicationScoped
class VerificationsInPostgres implements Verifications {
    private final VerificationAnnouncements announcements;

    VerificationsInPostgres(VerificationAnnouncements announcements) {
        this.announcements = announcements;
    }

    /** In SQL, because a second request of the same id must wait for the first instead of failing. */
    @Override
    public Uni<Boolean> add(Verification.Pending verification) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO verification (id, account_id, state, country, area_code, submitted_at,
                                                          changed_at, version)
                                VALUES (:id, :account, :state, :country, :areaCode, :at, :at, 0)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("id", verification.id().value())
                        .setParameter("account", verification.account().value())
                        .setParameter("state", verification.state().name())
                        .setParameter("country", verification.area().country())
                        .setParameter("areaCode", verification.area().areaCode())
                        .setParameter("at", verification.submittedAt())
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<Void> remove(VerificationId id) {
        return VerificationRow.deleteById(id.value()).replaceWithVoid();
    }

    /** Locked in the order of ids, as two may want the same ones. */
    @Override
    public Uni<Map<VerificationId, Verification>> findUnchanging(AccountId account, Set<VerificationId> ids) {
        return VerificationRow.<VerificationRow>find(
                        "accountId = ?1 and id in ?2 order by id",
                        account.value(),
                        ids.stream().map(VerificationId::value).toList())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list()
                .map(VerificationsInPostgres::byId);
    }

    @Override
    public Uni<Map<VerificationId, Verification>> findUncontested(Set<AccountId> accounts, Set<VerificationId> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM verification WHERE account_id IN (:accounts) AND id IN (:ids)
                                   FOR SHARE SKIP LOCKED""", UUID.class)
                        .setParameter(
                                "accounts",
                                accounts.stream().map(AccountId::value).toList())
                        .setParameter(
                                "ids", ids.stream().map(VerificationId::value).toList())
                        .getResultList())
                .chain(locked -> VerificationRow.<VerificationRow>list("id in ?1", locked))
                .map(VerificationsInPostgres::byId);
    }

    private static Map<VerificationId, Verification> byId(List<VerificationRow> rows) {
        return rows.stream()
                .map(VerificationRow::toVerification)
                .collect(Collectors.toMap(Verification::id, Function.identity()));
    }

    @Override
    public Uni<@Nullable Verification> find(AccountId account, VerificationId id) {
        return VerificationRow.<VerificationRow>find("id = ?1 and accountId = ?2", id.value(), account.value())
                .firstResult()
                .map(row -> row == null ? null : row.toVerification());
    }

    @Override
    public Uni<List<Verification>> list(VerificationQuery query) {
        var criteria = new Criteria()
                .and("accountId = :account", "account", query.account().value())
                .and("state = :state", "state", query.state())
                .and("submittedAt >= :since", "since", query.since())
                .and("submittedAt < :until", "until", query.until());
        VerificationPosition before = query.before();
        if (before != null) {
            criteria.and(
                    "(submittedAt, id) < (:beforeTime, :beforeId)",
                    Map.of(
                            "beforeTime",
                            before.submittedAt(),
                            "beforeId",
                            before.id().value()));
        }
        return VerificationRow.<VerificationRow>find(
                        criteria + " order by submittedAt desc, id desc", criteria.parameters())
                .range(0, query.limit() - 1)
                .list()
                .map(rows -> rows.stream().map(VerificationRow::toVerification).toList());
    }

    @Override
    public Uni<@Nullable Verification> findForChange(VerificationId id) {
        return VerificationRow.<VerificationRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row == null ? null : row.toVerification());
    }

    @Override
    public Uni<List<VerificationId>> openSince(Instant since, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM verification
                                 WHERE state IN ('PENDING', 'MORE_ASKED') AND changed_at <= :since
                                 ORDER BY changed_at
                                 LIMIT :atMost""", UUID.class)
                        .setParameter("since", since)
                        .setParameter("atMost", atMost)
                        .getResultList())
                .map(ids -> ids.stream().map(VerificationId::new).toList());
    }

    @Override
    public Uni<@Nullable Verification> findIfNobodyChangesIt(VerificationId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT id FROM verification WHERE id = :id FOR UPDATE SKIP LOCKED", UUID.class)
                        .setParameter("id", id.value())
                        .getSingleResultOrNull())
                .chain(locked -> locked == null
                        ? Uni.createFrom().nullItem()
                        : VerificationRow.<VerificationRow>findById(locked).map(VerificationRow::toVerification));
    }

    @Override
    public Uni<Void> save(Verification next, Instant at) {
        return VerificationRow.<VerificationRow>findById(next.id().value())
                .invoke(row -> row.become(next, at))
                .chain(() -> announcements.announce(next, at));
    }

    @Override
    public Uni<List<VerificationChange>> history(VerificationId id) {
        return VerificationChangeRow.<VerificationChangeRow>list("verificationId = ?1 order by step", id.value())
                .map(rows -> rows.stream().map(VerificationChangeRow::toChange).toList());
    }
}
