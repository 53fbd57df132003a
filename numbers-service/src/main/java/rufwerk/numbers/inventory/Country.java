package rufwerk.numbers.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-2 code, in capitals. */
public record Country(String code) {
    private static final Pattern FORMAT = Pattern.compile("[A-Z]{2}");
    private static final Pattern IN_ANY_CASE = Pattern.compile("[A-Za-z]{2}");

    public Country {
        if (!FORMAT.matcher(code).matches()) {
            throw new IllegalArgumentException("Not an ISO 3166-1 alpha-2 code");
        }
    }

    /** The country in this text, in whatever case; whether it exists is not asked. */
    public static Optional<Country> parse(String text) {
        return IN_ANY_CASE.matcher(text).matches()
                ? Optional.of(new Country(text.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** For people, in their language: {@code Germany} or {@code Deutschland}. */
    public String name(Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}
