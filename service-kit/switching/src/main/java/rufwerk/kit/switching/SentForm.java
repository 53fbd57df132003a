package rufwerk.kit.switching;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, read with patience: FreeSWITCH does not encode the first of them, so a stray percent sign must not
 * cost the call ({@code wire/switches.md} §2). The first field of a name counts.
 */
record SentForm(Map<String, String> fields) {

    SentForm {
        fields = Map.copyOf(fields);
    }

    static SentForm read(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new SentForm(fields);
    }

    /** The first of these fields that has a value, or null. */
    @Nullable
    String firstOf(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercentSign) {
            return text;
        }
    }
}
