package rufwerk.numbers.hold;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;

/** Makes a hold last longer while it is not over. */
@ApplicationScoped
public class ExtendHold {
    private final Holds holds;
    private final HoldConfig config;
    private final Clock clock;

    public ExtendHold(Holds holds, HoldConfig config, Clock clock) {
        this.holds = holds;
        this.config = config;
        this.clock = clock;
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Extended(Hold hold) implements Outcome {}

        record Unknown() implements Outcome {}

        /** The hold stays as it is. */
        record TooLong(Instant latest) implements Outcome {}
    }

    /** @param length from now on; null: as long as usual */
    @WithTransaction
    public Uni<Outcome> extend(Caller caller, UUID id, @Nullable Duration length) {
        if (caller.test()) {
            return Uni.createFrom().item(new Outcome.Unknown());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return holds.lock(caller.accountId(), id, now)
                .chain(hold -> hold == null
                        ? Uni.createFrom().item(new Outcome.Unknown())
                        : extend(hold, now, length == null ? config.length() : length));
    }

    private Uni<Outcome> extend(Hold hold, Instant now, Duration length) {
        Hold extended = hold.extended(now, length);
        return extended.length().compareTo(config.longest()) > 0
                ? Uni.createFrom().item(new Outcome.TooLong(hold.heldAt().plus(config.longest())))
                : holds.extend(extended).replaceWith(new Outcome.Extended(extended));
    }
}
