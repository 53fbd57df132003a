package rufwerk.durchwahl.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether numbers of a block are lent. */
public enum BlockState {
    ACTIVE,
    /** Running leases end, and there are no new ones. */
    DRAINING;

    /** For example {@code draining}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BlockState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
