package rufwerk.orders.webhooks;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.endpoints.EventType;

/**
 * A delivery before it is kept.
 *
 * @param subject what it is about; one receiver hears of one subject in order
 * @param order null when it is about something else
 */
public record Draft(
        UUID id,
        UUID account,
        Receiver receiver,
        EventType type,
        String subject,
        @Nullable Long order,
        String payload,
        @Nullable String traceparent) {

    /** Who shall get it. */
    public sealed interface Receiver {
        URI url();

        record PushUrl(URI url, String secret) implements Receiver {
            /** Never the secret. */
            @Override
            public String toString() {
                return "push to " + url.getHost();
            }
        }

        record Endpoint(UUID id, URI url) implements Receiver {}
    }

    public String lane() {
        return switch (receiver) {
            case Receiver.PushUrl push -> hostOf(push.url());
            case Receiver.Endpoint endpoint -> endpoint.id().toString();
        };
    }

    public String stream() {
        return switch (receiver) {
            case Receiver.PushUrl push -> "push/" + subject;
            case Receiver.Endpoint endpoint -> endpoint.id() + "/" + subject;
        };
    }

    /** With its port, for a machine may be dead at one and well at another. */
    public static String hostOf(URI url) {
        return url.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
