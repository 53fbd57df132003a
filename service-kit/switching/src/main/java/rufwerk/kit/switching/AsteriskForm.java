package rufwerk.kit.switching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.switching.Destination.SipAddress;
import rufwerk.kit.switching.Destination.Subscriber;

/** One line of {@code name=value&…}, encoded, so that nothing in it can begin a second line ({@code wire/switches.md} §3). */
final class AsteriskForm {
    private AsteriskForm() {}

    static String of(String name, String value) {
        return line(Map.of(name, value));
    }

    static String route(SwitchRoute route, @Nullable Gateway gateway) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result", "ok");
        switch (route.destination()) {
            case Subscriber(var user) -> fields.put("number", user);
            case SipAddress address -> fields.put("uri", address.text());
        }
        if (gateway != null) {
            fields.put("gateway", gateway.name());
        }
        if (route.validUntil() != null) {
            fields.put("valid_until", route.validUntil().toString());
        }
        if (route.centsPerMinute() != null) {
            fields.put("cents_per_minute", route.centsPerMinute().toString());
        }
        return line(fields);
    }

    static String extension(String extension, String context, SwitchRoute route, Gateway gateway) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("exten", extension);
        fields.put("context", context);
        fields.put("priority", "1");
        fields.put("app", "Dial");
        fields.put(
                "appdata",
                "PJSIP/"
                        + switch (route.destination()) {
                            case Subscriber(var user) -> user + "@" + gateway.name();
                            case SipAddress address -> gateway.name() + "/" + address.text();
                        });
        return line(fields);
    }

    private static String line(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
