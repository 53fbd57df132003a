package rufwerk.numbers.subscription;

import java.util.Locale;

/** Why a subscription ended. */
public enum EndReason {
    /** What was paid was over, and nobody paid for more while the number was kept. */
    NOT_RENEWED,
    /** The account gave the number back. */
    CANCELLED,

    /** The documents under which the number was reserved were not accepted. */
    DOCUMENTS_REJECTED,

    /** The documents were not approved in time. */
    WAITED_TOO_LONG;

    /** As other services read it: {@code not_renewed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
