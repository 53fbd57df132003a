package rufwerk.durchwahl.routing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.Gateway;
import rufwerk.durchwahl.routing.Route;

/** One line of {@code name=value&…}, encoded, so that nothing in it can begin a second line ({@code wire/switches.md} §3). */
final class AsteriskForm {
    private AsteriskForm() {}

    static String of(String name, String value) {
        return line(Map.of(name, value));
    }

    static String route(Route route, @Nullable Gateway gateway) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result", "ok");
        fields.put("number", route.destination());
        if (gateway != null) {
            fields.put("gateway", gateway.name());
        }
        fields.put("valid_until", route.validUntil().toString());
        fields.put("cents_per_minute", Integer.toString(route.tariffClass().wholeCentsPerMinute()));
        return line(fields);
    }

    static String extension(String extension, String context, Route route, Gateway gateway) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("exten", extension);
        fields.put("context", context);
        fields.put("priority", "1");
        fields.put("app", "Dial");
        fields.put("appdata", "PJSIP/%s@%s".formatted(route.destination(), gateway.name()));
        return line(fields);
    }

    private static String line(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
