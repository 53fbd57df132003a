package rufwerk.orders.privacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;

/**
 * What orders-service holds about accounts. Of an erased one stay its id, what was ordered and verified when, who among the
 * operators did what, and the proof of the erasure; name, keys and all that people wrote are gone.
 */
@ApplicationScoped
class OrdersHeldData implements HeldData {

    @Override
    public List<Holding> holdings() {
        return List.of(
                // Emptied already, with the order to erase.
                Holding.rows("account", "id = :account")
                        .keptWithout("UPDATE account SET name = 'erased' WHERE id = :account AND status = 'CLOSED'"),
                Holding.of("credential").telling("""
                        SELECT id, kind, key_prefix, test, label, scopes, networks, expires_at, requests_per_minute,
                               issued_at
                          FROM credential WHERE account_id = :account"""),
                Holding.of("audit_entry").keptWithout("""
                        UPDATE audit_entry SET before = '{}', after = '{}'
                         WHERE account_id = :account AND (before <> '{}' OR after <> '{}')"""),
                Holding.of("account_hold").tellingNothing(),
                Holding.of("erasure").tellingNothing().keptWithout(),
                Holding.of("erasure_proof").tellingNothing().keptWithout(),
                Holding.of("webhook_delivery").telling("""
                        SELECT id, order_id, endpoint_id, event_type, url, payload, state, attempts, created_at
                          FROM webhook_delivery WHERE account_id = :account ORDER BY sequence"""),
                Holding.nothing("webhook_attempt").telling("""
                        SELECT webhook_attempt.* FROM webhook_attempt
                          JOIN webhook_delivery ON webhook_delivery.id = delivery_id WHERE account_id = :account"""),
                Holding.of("webhook_endpoint"),
                Holding.nothing("webhook_secret"), // goes with its endpoint
                Holding.nothing("webhook_worker"),
                Holding.of("account_event"),
                Holding.of("forgotten_event").tellingNothing(),
                Holding.nothing("event_era"),
                Holding.of("number_order").telling("""
                        SELECT id, verification_id, country, area_code, link_to_number, push_url, label, state,
                               phone_number, failure_reason, test, received_at, changed_at, ends_at
                          FROM number_order WHERE account_id = :account ORDER BY id""").keptWithout("""
                        UPDATE number_order
                           SET link_to_number = NULL, push_url = NULL, sealed_push_secret = NULL, label = NULL
                         WHERE account_id = :account
                           AND num_nonnulls(link_to_number, push_url, sealed_push_secret, label) > 0"""),
                Holding.rows("order_change", "order_id IN (SELECT id FROM number_order WHERE account_id = :account)")
                        .keptWithout(),
                Holding.of("verification").keptWithout("""
                        UPDATE verification SET comment = NULL WHERE account_id = :account AND comment IS NOT NULL"""),
                Holding.rows(
                                "verification_change",
                                "verification_id IN (SELECT id FROM verification WHERE account_id = :account)")
                        .keptWithout("""
                        UPDATE verification_change SET comment = NULL
                         WHERE comment IS NOT NULL
                           AND verification_id IN (SELECT id FROM verification WHERE account_id = :account)"""));
    }
}
