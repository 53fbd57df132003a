package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;

/** All verifications. Locks last until the end of the transaction. */
public interface Verifications {

    /** False, and nothing changes, when there is one with its id. */
    Uni<Boolean> add(Verification.Pending verification);

    Uni<Void> remove(VerificationId id);

    /** Those of the account, which are kept as they are until the transaction ends. */
    Uni<Map<VerificationId, Verification>> findUnchanging(AccountId account, Set<VerificationId> ids);

    /** As {@link #findUnchanging} of several accounts, without those that somebody is changing. */
    Uni<Map<VerificationId, Verification>> findUncontested(Set<AccountId> accounts, Set<VerificationId> ids);

    /** Null when the account has none with this id. */
    Uni<@Nullable Verification> find(AccountId account, VerificationId id);

    Uni<List<Verification>> list(VerificationQuery query);

    /** Kept from all others until the transaction ends; null when there is none. */
    Uni<@Nullable Verification> findForChange(VerificationId id);

    /** Those that are open since this moment or longer, the longest first. */
    Uni<List<VerificationId>> openSince(Instant since, int atMost);

    /** As {@link #findForChange}, but null at once when somebody else works on it. */
    Uni<@Nullable Verification> findIfNobodyChangesIt(VerificationId id);

    /** With what others have to know of it. */
    Uni<Void> save(Verification next, Instant at);

    /** What it went through, in order; nothing when there is no such verification. */
    Uni<List<VerificationChange>> history(VerificationId id);
}
