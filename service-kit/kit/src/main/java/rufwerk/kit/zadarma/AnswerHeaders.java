package rufwerk.kit.zadarma;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rufwerk.kit.limits.Quota;

/** The headers of every answer, of errors too ({@code wire/zadarma.md} §2). */
@ApplicationScoped
class AnswerHeaders {
    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private final ZadarmaConfig config;
    private final Clock clock;

    AnswerHeaders(ZadarmaConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param path as requested; methods are named with a slash at the end, whichever form was requested
     * @param quota empty for whoever was not recognised: nobody's limit was touched
     */
    Map<String, String> of(String path, Optional<Quota> quota) {
        Quota left = quota.orElseGet(this::untouched);
        return Map.of(
                "X-Zadarma-Method",
                path.endsWith("/") ? path : path + "/",
                "X-RateLimit-Limit",
                Integer.toString(left.limit()),
                "X-RateLimit-Remaining",
                Integer.toString(left.remaining()),
                "X-RateLimit-Reset",
                Long.toString(left.resetAt().getEpochSecond()));
    }

    private Quota untouched() {
        long nextMinute = (clock.instant().getEpochSecond() / MINUTE + 1) * MINUTE;
        int all = config.requestsPerMinute();
        return new Quota(true, all, all, Instant.ofEpochSecond(nextMinute));
    }
}
