package rufwerk.numbers.hold;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;

/** Keeps a free number for an account. In test mode it is only said what would be. */
@ApplicationScoped
public class PlaceHold {
    private final Holds holds;
    private final Numbers numbers;
    private final HoldConfig config;
    private final Clock clock;

    public PlaceHold(Holds holds, Numbers numbers, HoldConfig config, Clock clock) {
        this.holds = holds;
        this.numbers = numbers;
        this.config = config;
        this.clock = clock;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Held(Hold hold) implements Outcome {}

        record NotAvailable() implements Outcome {}

        record TooLong(Duration longest) implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    /** @param length null: as long as usual */
    @WithTransaction
    public Uni<Outcome> place(Caller caller, PhoneNumber number, @Nullable Duration length) {
        Duration wanted = length == null ? config.length() : length;
        if (wanted.compareTo(config.longest()) > 0) {
            return Uni.createFrom().item(new Outcome.TooLong(config.longest()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return holds.lockCount(caller.accountId(), now)
                .chain(count -> count < config.most()
                        ? place(caller, number, wanted, now)
                        : Uni.createFrom().item(new Outcome.TooMany(config.most())));
    }

    private Uni<Outcome> place(Caller caller, PhoneNumber number, Duration length, Instant now) {
        return numbers.lockFree(number).chain(free -> {
            if (free == null) {
                return Uni.createFrom().item(new Outcome.NotAvailable());
            }
            Hold hold = Hold.of(free, caller.accountId(), now, length);
            return caller.test()
                    ? Uni.createFrom().item(new Outcome.Held(hold))
                    : holds.add(hold)
                            .invoke(() -> Log.infof(
                                    "Number %s held by account %s until %s",
                                    number, caller.accountId(), hold.expiresAt()))
                            .replaceWith(new Outcome.Held(hold));
        });
    }
}
