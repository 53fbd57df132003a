package rufwerk.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What the kit itself holds. Rows of the outbox are gone within moments and counts of requests with their period; the
 * inbox has ids of events alone.
 */
@ApplicationScoped
class KitHeldData implements HeldData {

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("account_replica").telling("""
                        SELECT account_id, CAST(document AS json) ->> 'status' AS status FROM account_replica
                         WHERE account_id = :account"""),
                // The scope of a key begins with the account.
                Holding.rows("idempotency_key", "scope LIKE CAST(CAST(:account AS uuid) AS text) || '%'")
                        .tellingNothing(),
                Holding.of("held_account"),
                Holding.nothing("outbox"),
                Holding.nothing("inbox"),
                Holding.nothing("request_count"),
                Holding.nothing("master_key"));
    }
}
