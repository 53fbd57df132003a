package rufwerk.numbers.inventory;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a place is called.
 *
 * @param usual where nobody asks for a language, or for one that has no name of its own
 * @param translations by language tag: {@code en} to {@code Cologne}
 */
public record LocalNames(String usual, SortedMap<String, String> translations) {
    /** Tags of BCP 47 in their usual spelling: {@code de}, {@code pt-BR}, {@code zh-Hant-TW}, {@code de-1996}. */
    public static final String TAG =
            "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*";

    private static final Pattern FORMAT = Pattern.compile(TAG);

    public LocalNames {
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
        if (!translations.keySet().stream().allMatch(tag -> FORMAT.matcher(tag).matches())) {
            throw new IllegalArgumentException("Not a BCP 47 language tag");
        }
    }

    public static LocalNames of(String usual) {
        return of(usual, Map.of());
    }

    public static LocalNames of(String usual, Map<String, String> translations) {
        return new LocalNames(usual, new TreeMap<>(translations));
    }

    /** The name in this language, or in the one it is a variety of: {@code de} serves {@code de-AT} (RFC 4647 §3.4). */
    public String in(String language) {
        @Nullable String tag = Locale.lookupTag(ranges(language), translations.keySet());
        return tag == null ? usual : translations.getOrDefault(tag, usual);
    }

    private static List<LanguageRange> ranges(String language) {
        try {
            return LanguageRange.parse(language);
        } catch (IllegalArgumentException e) {
            // Not a language, so nothing is called by it.
            return List.of();
        }
    }
}
