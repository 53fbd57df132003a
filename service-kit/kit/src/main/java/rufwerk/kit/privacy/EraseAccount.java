package rufwerk.kit.privacy;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rufwerk.kit.access.ForgetAccount;
import rufwerk.kit.events.EventHandler;
import rufwerk.kit.events.Received;
import rufwerk.kit.events.Subscription;
import rufwerk.kit.outbox.Outbox;
import rufwerk.kit.outbox.Topic;

/**
 * Erases what this service holds about an account, and answers with how much that was.
 *
 * <p>Files go first, then all rows and the answer in one transaction: a crash in between leaves the rows, and the next
 * delivery begins anew. Asking again is harmless and catches what was still under way the first time.
 */
@ApplicationScoped
class EraseAccount implements EventHandler<AccountErasing> {
    private final List<HeldData> data;
    private final EraseData eraseData;
    private final ForgetAccount forgetAccount;
    private final Outbox outbox;
    private final Clock clock;
    private final Topic<AccountErased> topic;

    EraseAccount(
            @All List<HeldData> data,
            EraseData eraseData,
            ForgetAccount forgetAccount,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.data = List.copyOf(data);
        this.eraseData = eraseData;
        this.forgetAccount = forgetAccount;
        this.outbox = outbox;
        this.clock = clock;
        String name = service.replace("-service", "");
        this.topic = new Topic<>(name + ".events.v1", Map.of(AccountErased.class, name + ".account.erased"));
    }

    @Override
    public Subscription<AccountErasing> subscription() {
        return Subscription.to("orders.events.v1").ofType(AccountErasing.TYPE, AccountErasing.class);
    }

    @Override
    public Uni<Void> handle(Received<AccountErasing> received) {
        UUID account = received.event().accountId();
        forgetAccount.now(account);
        Map<String, Long> erased = new TreeMap<>();
        return eraseData
                .files(data, account, erased)
                .chain(() -> Panache.withTransaction(() -> eraseData
                        .rows(data, account, erased)
                        .chain(() -> outbox.append(
                                topic, account.toString(), new AccountErased(account, erased, clock.instant())))))
                .invoke(() -> Log.infof("Erased account %s: %s", account, erased));
    }
}
