package rufwerk.kit.switching;

import java.util.function.Supplier;
import rufwerk.kit.switching.Destination.SipAddress;
import rufwerk.kit.switching.Destination.Subscriber;

/**
 * The document of Kamailio's rtjson module ({@code wire/switches.md} §1): one line, as http_client keeps the first line
 * only. Written by hand, as all values are digits, names and times.
 */
final class Rtjson {
    private Rtjson() {}

    /** An address needs no gateway: Kamailio asks the DNS. */
    static String document(SwitchRoute route, Supplier<Gateway> gateway) {
        StringBuilder json = new StringBuilder(256).append("{\"version\":\"1.0\",\"routing\":\"serial\",\"routes\":[{");
        switch (route.destination()) {
            case Subscriber(var user) -> {
                String host = gateway.get().name();
                json.append("\"uri\":\"sip:").append(user).append('@').append(host);
                json.append("\",\"dst_uri\":\"sip:").append(host);
            }
            case SipAddress address -> json.append("\"uri\":\"").append(address.text());
        }
        json.append("\"}],\"called\":\"").append(route.called()).append('"');
        if (route.validUntil() != null) {
            json.append(",\"valid_until\":\"").append(route.validUntil()).append('"');
        }
        if (route.centsPerMinute() != null) {
            json.append(",\"cents_per_minute\":").append(route.centsPerMinute());
        }
        return json.append('}').toString();
    }
}
