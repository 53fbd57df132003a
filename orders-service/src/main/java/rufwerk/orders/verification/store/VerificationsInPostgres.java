package rufwerk.orders.verification.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.VerificationChange;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.Verifications;

/** Verifications as rows; readers that build on a state lock the row, so a decision cannot slip in between. */
@ApplicationScoped
class VerificationsInPostgres implements Verifications {

    @Override
    public Uni<Void> add(Verification.Pending verification) {
        return VerificationRow.of(verification).persist().replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(VerificationId id) {
        return VerificationRow.deleteById(id.value()).replaceWithVoid();
    }

    @Override
    public Uni<@Nullable Verification> findUnchanging(AccountId account, VerificationId id) {
        return VerificationRow.<VerificationRow>find("id = ?1 and accountId = ?2", id.value(), account.value())
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResult()
                .map(row -> row == null ? null : row.toVerification());
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
                .replaceWithVoid();
    }

    @Override
    public Uni<List<VerificationChange>> history(VerificationId id) {
        return VerificationChangeRow.<VerificationChangeRow>list("verificationId = ?1 order by step", id.value())
                .map(rows -> rows.stream().map(VerificationChangeRow::toChange).toList());
    }
}
