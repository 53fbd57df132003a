package rufwerk.orders.privacy.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import rufwerk.kit.outbox.Outbox;
import rufwerk.kit.outbox.Topic;
import rufwerk.kit.privacy.AccountErasing;
import rufwerk.kit.privacy.AccountHold;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.privacy.PrivacyAnnouncements;

/** Keyed by the account, so that what is told of one arrives in order. */
@ApplicationScoped
class PrivacyAnnouncementsOverKafka implements PrivacyAnnouncements {
    static final Topic<Record> TOPIC = new Topic<>(
            "orders.events.v1", Map.of(AccountErasing.class, AccountErasing.TYPE, AccountHold.class, AccountHold.TYPE));

    private final Outbox outbox;

    PrivacyAnnouncementsOverKafka(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> erasing(AccountId account, Instant at) {
        return outbox.append(TOPIC, account.toString(), new AccountErasing(account.value(), at));
    }

    @Override
    public Uni<Void> hold(AccountId account, boolean held, Instant at) {
        return outbox.append(TOPIC, account.toString(), new AccountHold(account.value(), held, at));
    }
}
