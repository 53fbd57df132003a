package rufwerk.documents.areas;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a place, so that spellings of the same can be told from different places: {@code Köln} is {@code Koeln},
 * and {@code Frankfurt a. M.} is {@code Frankfurt am Main}.
 */
record PlaceName(List<String> words) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What comes before the name of a river or a bigger place, and is left out as one likes. */
    private static final Set<String> FILLERS = Set.of(
            "a", "am", "an", "auf", "b", "bei", "d", "dem", "den", "der", "die", "i", "im", "in", "ob", "und", "v",
            "vor", "the", "of", "la", "le", "de", "del", "di");

    /** No place by themselves. */
    private static final Set<String> BEGINNINGS = Set.of("bad", "st", "sankt", "saint", "san", "neu", "gross", "klein");

    PlaceName {
        words = List.copyOf(words);
    }

    static PlaceName of(String text) {
        String plain = ACCENTS.matcher(
                        Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
        return new PlaceName(Arrays.stream(NO_LETTERS.split(plain))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .toList());
    }

    /** Whether one may be short for the other: {@code Köln} for {@code Köln-Porz}, but not {@code Bad} for anything. */
    boolean isLike(PlaceName other) {
        List<String> shorter = words.size() <= other.words.size() ? words : other.words;
        List<String> longer = shorter == words ? other.words : words;
        if (shorter.isEmpty() || !shorter.getFirst().equals(longer.getFirst())) {
            return false;
        }
        if (shorter.size() == 1 && longer.size() > 1 && BEGINNINGS.contains(shorter.getFirst())) {
            return false;
        }
        for (int i = 1; i < shorter.size(); i++) {
            if (!abbreviates(shorter.get(i), longer.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean abbreviates(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
