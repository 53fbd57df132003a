package rufwerk.orders.endpoints;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an endpoint can be told, by the names that stand in a message's {@code type}. */
public enum EventType {
    ORDER_PLACED("orders.order.placed"),
    ORDER_COMPLETED("orders.order.completed"),
    ORDER_FAILED("orders.order.failed"),
    ORDER_ENDING("orders.order.ending"),
    ORDER_CANCELLED("orders.order.cancelled"),
    ORDER_ENDED("orders.order.ended"),
    VERIFICATION_APPROVED("orders.verification.approved"),
    VERIFICATION_REJECTED("orders.verification.rejected"),
    VERIFICATION_MORE_ASKED("orders.verification.more-asked"),
    VERIFICATION_EXPIRED("orders.verification.expired"),
    VERIFICATION_CANCELLED("orders.verification.cancelled"),
    DOCUMENT_APPROVED("documents.group-file.approved"),
    DOCUMENT_REJECTED("documents.group-file.rejected"),
    DOCUMENT_MORE_ASKED("documents.group-file.more-asked"),
    ENDPOINT_DISABLED("orders.webhook-endpoint.disabled"),
    /** Sent on demand alone, whatever an endpoint listens to. */
    TEST("orders.webhook-endpoint.test");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Empty for what cannot be subscribed to. */
    public static Optional<EventType> subscribable(String code) {
        return Arrays.stream(values())
                .filter(type -> type != TEST && type.code.equals(code))
                .findFirst();
    }

    /** Everything that can be subscribed to. */
    public static List<String> subscribableCodes() {
        return Arrays.stream(values())
                .filter(type -> type != TEST)
                .map(EventType::code)
                .toList();
    }
}
