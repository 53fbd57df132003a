package rufwerk.documents.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages of the desk. */
final class Language {
    private static final Set<String> SPOKEN = Set.of("en", "de");

    private Language() {}

    /** The first of these that the desk speaks, whatever the country; English when it speaks none. */
    static Locale of(List<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }
}
