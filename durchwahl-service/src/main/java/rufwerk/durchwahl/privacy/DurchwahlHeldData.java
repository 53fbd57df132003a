package rufwerk.durchwahl.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;

/**
 * What durchwahl-service holds about accounts. Of an erased one stay the figures of its calls, without whose they were and
 * where they went, and the lines of the journal as those of somebody unknown, because numbers may still lead somewhere.
 */
@ApplicationScoped
class DurchwahlHeldData implements HeldData {

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("routed_call"),
                Holding.of("call_record").keptWithout("""
                        UPDATE call_record SET account_id = NULL, destination = '' WHERE account_id = :account"""),
                // Emptied by itself, hours after its last lease has ended.
                Holding.rows("lease_journal", "asker = 'account ' || CAST(CAST(:account AS uuid) AS text)")
                        .keptWithout("""
                        UPDATE lease_journal SET asker = 'network '
                         WHERE asker = 'account ' || CAST(CAST(:account AS uuid) AS text)"""),
                Holding.nothing("lease_published"),
                Holding.nothing("pool_block"),
                Holding.nothing("pool_level"),
                Holding.nothing("rate_deck"),
                Holding.nothing("rate"),
                Holding.nothing("denied_destination"));
    }
}
