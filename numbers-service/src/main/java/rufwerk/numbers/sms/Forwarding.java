package rufwerk.numbers.sms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message on its way to one mailbox or number.
 *
 * @param target an e-mail address, a number in digits, or the address of an incoming webhook
 * @param dueAt of one that waits: when it is tried next, or taken over should its attempt not end
 */
public record Forwarding(UUID id, Way way, String target, State state, Instant dueAt, List<Attempt> attempts) {

    public Forwarding {
        attempts = List.copyOf(attempts);
    }

    public enum State {
        WAITING,
        DELIVERED,
        FAILED;

        /** As it is told: {@code waiting}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One try, counted from 1.
     *
     * @param endedAt null while it is under way, and when its replica was stopped amid it
     * @param failure null when it did not fail
     */
    public record Attempt(
            int number,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {}
}
