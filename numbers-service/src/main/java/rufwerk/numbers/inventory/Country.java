package rufwerk.numbers.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-2 code, in capitals. */
public record Country(String code) {
    private static final Pattern FORMAT = Pattern.compile("[A-Z]{2}");

    public Country {
        if (!FORMAT.matcher(code).matches()) {
            throw new IllegalArgumentException("Not an ISO 3166-1 alpha-2 code");
        }
    }

    /** The country in this text, in whatever case; whether it exists is not asked. */
    public static Optional<Country> parse(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return FORMAT.matcher(code).matches() ? Optional.of(new Country(code)) : Optional.empty();
    }

    /** For people, in English: {@code Germany}. */
    public String englishName() {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
