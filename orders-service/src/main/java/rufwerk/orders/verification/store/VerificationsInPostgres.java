package rufwerk.orders.verification.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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
