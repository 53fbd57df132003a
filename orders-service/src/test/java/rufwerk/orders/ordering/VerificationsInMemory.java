package rufwerk.orders.ordering;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.Verifications;

/** The twin of the PostgreSQL store. */
class VerificationsInMemory implements Verifications {
    private final Map<VerificationId, Verification> verifications = new ConcurrentHashMap<>();

    <V extends Verification> V given(V verification) {
        verifications.put(verification.id(), verification);
        return verification;
    }

    @Override
    public Uni<Void> add(Verification.Pending verification) {
        given(verification);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> remove(VerificationId id) {
        verifications.remove(id);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Verification> findUnchanging(AccountId account, VerificationId id) {
        return findForChange(id).map(found -> found != null && found.account().equals(account) ? found : null);
    }

    @Override
    public Uni<Verification> findForChange(VerificationId id) {
        return Uni.createFrom().item(verifications.get(id));
    }

    @Override
    public Uni<Void> save(Verification decided) {
        given(decided);
        return Uni.createFrom().voidItem();
    }
}
