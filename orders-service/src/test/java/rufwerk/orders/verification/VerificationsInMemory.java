package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification.Open;

/** The twin of the PostgreSQL store. */
public class VerificationsInMemory implements Verifications {
    private final Map<VerificationId, Verification> verifications = new ConcurrentHashMap<>();
    private final Map<VerificationId, List<VerificationChange>> changes = new ConcurrentHashMap<>();

    public <V extends Verification> V given(V verification) {
        keep(verification, verification.submittedAt());
        return verification;
    }

    @Override
    public Uni<Void> add(Verification.Pending verification) {
        keep(verification, verification.submittedAt());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> remove(VerificationId id) {
        verifications.remove(id);
        changes.remove(id);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Verification> findUnchanging(AccountId account, VerificationId id) {
        return findForChange(id).map(found -> found != null && found.account().equals(account) ? found : null);
    }

    @Override
    public Uni<Verification> findForChange(VerificationId id) {
        return Uni.createFrom().item(() -> verifications.get(id));
    }

    @Override
    public Uni<List<VerificationId>> openSince(Instant since, int atMost) {
        return Uni.createFrom()
                .item(() -> verifications.values().stream()
                        .filter(Open.class::isInstance)
                        .map(Open.class::cast)
                        .filter(open -> !open.openSince().isAfter(since))
                        .sorted(Comparator.comparing(Open::openSince))
                        .limit(atMost)
                        .map(Open::id)
                        .toList());
    }

    @Override
    public Uni<Verification> findIfNobodyChangesIt(VerificationId id) {
        return findForChange(id);
    }

    @Override
    public Uni<Void> save(Verification next, Instant at) {
        keep(next, at);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<VerificationChange>> history(VerificationId id) {
        return Uni.createFrom().item(() -> List.copyOf(changes.getOrDefault(id, List.of())));
    }

    private void keep(Verification next, Instant at) {
        Verification before = verifications.put(next.id(), next);
        if (!next.equals(before)) {
            changes.computeIfAbsent(next.id(), id -> new ArrayList<>())
                    .add(new VerificationChange(next.state(), next.remark(), at));
        }
    }
}
