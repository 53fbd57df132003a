package rufwerk.numbers.sms;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import rufwerk.kit.retention.Forgetting;

/**
 * Forgets messages once they are older than agreed, whatever became of them. Every replica does, in bounded bites; that
 * they do the same work does no harm.
 */
@ApplicationScoped
class ForgetOldSms {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BITE = 1_000;

    private final Forgetting forgetting;
    private final IncomingMessages messages;
    private final Clock clock;
    private final Duration retention;

    ForgetOldSms(Forgetting forgetting, IncomingMessages messages, Clock clock, SmsConfig config) {
        this.forgetting = forgetting;
        this.messages = messages;
        this.clock = clock;
        this.retention = config.retention();
    }

    void start(@Observes StartupEvent event) {
        forgetting.repeat("old text messages", EVERY, this::forget);
    }

    Uni<Integer> forget() {
        return Forgetting.inBites(
                BITE,
                () -> Panache.withTransaction(
                        () -> messages.forgetSome(clock.instant().minus(retention), BITE)));
    }
}
