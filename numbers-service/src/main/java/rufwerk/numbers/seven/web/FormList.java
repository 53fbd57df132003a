package rufwerk.numbers.seven.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists as clients put them into forms: {@code name[0]=a&name[1]=b}, {@code name[]=a}, or a repeated {@code name=a}. */
final class FormList {
    private static final Pattern INDEX = Pattern.compile("(\\[[0-9]{0,3}])?");

    private FormList() {}

    /** In the order of their indexes; null when nothing of that name was sent. */
    static @Nullable List<@Nullable String> of(MultivaluedMap<String, String> form, String name) {
        List<@Nullable String> values = form.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name)
                        && INDEX.matcher(entry.getKey().substring(name.length()))
                                .matches())
                .sorted(Comparator.comparingInt(entry -> index(entry.getKey())))
                .map(Map.Entry::getValue)
                .<@Nullable String>flatMap(List::stream)
                .toList();
        return values.isEmpty() ? null : values;
    }

    private static int index(String key) {
        String digits = key.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
