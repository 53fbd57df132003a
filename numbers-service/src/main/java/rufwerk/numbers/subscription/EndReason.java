package rufwerk.numbers.subscription;

import java.util.Locale;

/** Why a subscription ended. */
public enum EndReason {
    /** What was paid was over, and nobody paid for more while the number was kept. */
    NOT_RENEWED,
    /** The account gave the number back. */
    CANCELLED;

    /** As other services read it: {@code not_renewed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
