package rufwerk.durchwahl.routing;

import java.util.Optional;
import rufwerk.kit.switching.DialledNumber;

/** Reads 0180 numbers as switches pass them on. */
public final class Spelling {
    private Spelling() {}

    /** Empty for everything that cannot be a 0180 number. */
    public static Optional<CalledNumber> of(String dialled) {
        return CalledNumber.of(DialledNumber.plain(dialled));
    }
}
