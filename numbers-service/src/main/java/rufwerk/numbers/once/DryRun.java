package rufwerk.numbers.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;

/**
 * Lets customers try a call out with the key they will use: {@code dry_run=true} makes it one in test mode. All is
 * checked, the answer is what it would be, and nothing is kept.
 */
@ApplicationScoped
public class DryRun {
    public static final String PARAMETER = "dry_run";
    public static final String DESCRIPTION = "true: everything is checked and nothing is kept, as with a test key";

    private final CurrentCaller caller;

    DryRun(CurrentCaller caller) {
        this.caller = caller;
    }

    /** False when it cannot be understood: whoever says yes in other words must not buy something instead. */
    public boolean apply(@Nullable String wish) {
        Optional<Boolean> understood = read(wish);
        if (understood.orElse(false)) {
            caller.recognised(caller.get().inTestMode());
        }
        return understood.isPresent();
    }

    private static Optional<Boolean> read(@Nullable String wish) {
        return switch (wish) {
            case null -> Optional.of(false);
            case "", "false", "0" -> Optional.of(false);
            case "true", "1" -> Optional.of(true);
            default -> Optional.empty();
        };
    }
}
