package rufwerk.numbers.privacy.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.numbers.privacy.ReadContracts;

/**
 * What numbers-service holds about accounts. Of an erased one stay the figures of its subscriptions and what became of its
 * orders, as nobody's: all erased accounts are the same there.
 */
@ApplicationScoped
class NumbersHeldData implements HeldData {
    private static final String SMS = "incoming_sms";
    private static final String NOBODY = "'00000000-0000-0000-0000-000000000000'";

    private final ReadContracts contracts;
    private final SealedSecrets secrets;

    NumbersHeldData(ReadContracts contracts, SealedSecrets secrets) {
        this.contracts = contracts;
        this.secrets = secrets;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of(SMS).telling("""
                        SELECT id, number, received_at, sealed_content FROM incoming_sms
                         WHERE account_id = :account ORDER BY sequence"""),
                Holding.nothing("sms_forwarding"), // goes with its message
                Holding.nothing("sms_attempt"),
                Holding.of("number_hold"),
                Holding.of("used_nonce").tellingNothing(),
                Holding.of("subscription").telling("""
                        SELECT id, number, payment_interval, setup_fee, basic_charge, started_at, paid_until, ended_at,
                               end_reason, renews_itself, name, sip_target, receives_sms, sms_to_numbers,
                               sms_to_addresses, channels, documents_group
                          FROM subscription WHERE account_id = :account ORDER BY started_at, id""").keptWithout("""
                        UPDATE subscription
                           SET account_id = %s, name = '', sip_target = NULL, sms_to_numbers = '{}',
                               sms_to_addresses = '{}', sealed_slack = NULL, settings_group = NULL
                         WHERE account_id = :account AND ended_at IS NOT NULL""".formatted(NOBODY)),
                Holding.of("assignment").keptWithout("""
                        UPDATE assignment SET account_id = %s WHERE account_id = :account""".formatted(NOBODY)),
                Holding.of("phone_number").keptWithout(),
                Holding.nothing("direction"));
    }

    /** A number that came at the last moment has to be given back first; the erasure is told again until it is. */
    @Override
    public Uni<Void> finish(UUID account) {
        return contracts
                .of(account)
                .invoke(found -> {
                    if (found.live() > 0) {
                        throw new IllegalStateException("Account " + account + " still has numbers");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public String tell(String table, String row) {
        if (!table.equals(SMS)) {
            return row;
        }
        JsonObject sms = new JsonObject(row);
        String content = secrets.openText((String) sms.remove("sealed_content"), "sms " + sms.getString("id"));
        return sms.put("sender_and_text", content).encode();
    }
}
