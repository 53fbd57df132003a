package rufwerk.numbers.routing;

import java.util.Optional;
import java.util.regex.Pattern;
import rufwerk.kit.switching.DialledNumber;
import rufwerk.numbers.inventory.PhoneNumber;

/** Reads numbers as switches pass them on. A number that begins with one zero is dialled within Germany. */
final class Spelling {
    private static final Pattern INTERNATIONAL = Pattern.compile("^(?:\\+|00)");
    private static final Pattern NATIONAL = Pattern.compile("^(?:490|0)");

    private Spelling() {}

    /** Empty for everything that cannot be a number in E.164. */
    static Optional<PhoneNumber> of(String dialled) {
        String plain = DialledNumber.plain(dialled);
        String digits = INTERNATIONAL.matcher(plain).replaceFirst("");
        if (digits.startsWith("+")) { // one prefix is enough
            return Optional.empty();
        }
        return PhoneNumber.parse(NATIONAL.matcher(digits).replaceFirst("49"));
    }
}
