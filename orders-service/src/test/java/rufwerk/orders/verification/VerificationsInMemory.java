package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Verification.Open;

/** The twin of the PostgreSQL store. */
public class VerificationsInMemory implements Verifications {
    /** Ids as PostgreSQL compares them: by their bytes. */
    private static final Comparator<VerificationPosition> NEWEST_FIRST = Comparator.comparing(
                    VerificationPosition::submittedAt)
            .thenComparing(position -> position.id().toString())
            .reversed();

    private final Map<VerificationId, Verification> verifications = new ConcurrentHashMap<>();
    private final Map<VerificationId, List<VerificationChange>> changes = new ConcurrentHashMap<>();

    public <V extends Verification> V given(V verification) {
        keep(verification, verification.submittedAt());
        return verification;
    }

    @Override
    public Uni<Boolean> add(Verification.Pending verification) {
        return Uni.createFrom().item(() -> {
            if (verifications.containsKey(verification.id())) {
                return false;
            }
            keep(verification, verification.submittedAt());
            return true;
        });
    }

    @Override
    public Uni<Void> remove(VerificationId id) {
        verifications.remove(id);
        changes.remove(id);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<VerificationId, Verification>> findUnchanging(AccountId account, Set<VerificationId> ids) {
        return Uni.createFrom()
                .item(() -> verifications.values().stream()
                        .filter(each ->
                                ids.contains(each.id()) && each.account().equals(account))
                        .collect(Collectors.toMap(Verification::id, Function.identity())));
    }

    @Override
    public Uni<Map<VerificationId, Verification>> findUncontested(Set<AccountId> accounts, Set<VerificationId> ids) {
        return Uni.createFrom()
                .item(() -> verifications.values().stream()
                        .filter(each -> ids.contains(each.id()) && accounts.contains(each.account()))
                        .collect(Collectors.toMap(Verification::id, Function.identity())));
    }

    @Override
    public Uni<Verification> find(AccountId account, VerificationId id) {
        return findForChange(id).map(found -> found != null && found.account().equals(account) ? found : null);
    }

    @Override
    public Uni<List<Verification>> list(VerificationQuery query) {
        return Uni.createFrom()
                .item(() -> verifications.values().stream()
                        .filter(each -> isAskedFor(each, query))
                        .sorted(Comparator.comparing(VerificationPosition::of, NEWEST_FIRST))
                        .limit(query.limit())
                        .toList());
    }

    private static boolean isAskedFor(Verification verification, VerificationQuery query) {
        VerificationPosition before = query.before();
        return verification.account().equals(query.account())
                && (query.state() == null || query.state() == verification.state())
                && (query.since() == null || !verification.submittedAt().isBefore(query.since()))
                && (query.until() == null || verification.submittedAt().isBefore(query.until()))
                && (before == null || NEWEST_FIRST.compare(VerificationPosition.of(verification), before) > 0);
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
