package rufwerk.orders.privacy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Operator;

/**
 * That an account is erased, and who has done it so far.
 *
 * @param reason why, without a word about the person
 */
public record Erasure(AccountId account, String reason, Operator orderedBy, Instant orderedAt, List<Proof> proofs) {
    /** All that hold something about accounts. */
    private static final Set<String> SERVICES =
            Set.of("documents-service", "durchwahl-service", "numbers-service", "orders-service");

    public Erasure {
        orderedAt = orderedAt.truncatedTo(ChronoUnit.MICROS);
        proofs = List.copyOf(proofs);
    }

    static Erasure ordered(AccountId account, String reason, Operator by, Instant at) {
        return new Erasure(account, reason, by, at, List.of());
    }

    /** How many have to answer. */
    public static int services() {
        return SERVICES.size();
    }

    /** Services that have not answered yet, in the order of their names. */
    public List<String> missing() {
        var missing = new TreeSet<>(SERVICES);
        proofs.forEach(proof -> missing.remove(proof.service()));
        return List.copyOf(missing);
    }

    public boolean isDone() {
        return missing().isEmpty();
    }
}
