package rufwerk.orders.tenios.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by English or German name, or by ISO 3166-1 alpha-2 code; TENIOS's clients send names (wire/tenios.md §2). */
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> codeOf(String nameOrCode) {
        return Optional.ofNullable(CODES.get(nameOrCode.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                codes.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
            }
            codes.put(code.toLowerCase(Locale.ROOT), code);
        }
        codes.put("uk", "GB");
        return Map.copyOf(codes);
    }
}
