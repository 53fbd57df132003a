package rufwerk.numbers.sms;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Forgets messages once they are older than agreed, whatever became of them. Every replica does, in bounded bites; that
 * they do the same work does no harm.
 */
@ApplicationScoped
class ForgetOldSms {
    private static final int BITE = 1_000;

    private final IncomingMessages messages;
    private final Clock clock;
    private final Duration retention;

    ForgetOldSms(IncomingMessages messages, Clock clock, SmsConfig config) {
        this.messages = messages;
        this.clock = clock;
        this.retention = config.retention();
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Panache.withTransaction(() -> messages.forgetSome(clock.instant().minus(retention), BITE))
                .repeat()
                .whilst(forgotten -> forgotten == BITE)
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .invoke(forgotten -> Log.infof("Forgot %d old text messages", forgotten))
                .replaceWithVoid();
    }
}
