package rufwerk.orders.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.documents.DecidedDocument;
import rufwerk.orders.documents.DecidedDocument.Decision;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.endpoints.WebhookEndpoint;
import rufwerk.orders.endpoints.WebhookEndpoint.State.Disabled;
import rufwerk.orders.ordering.OrderDetails;
import rufwerk.orders.ordering.OrderEvent;
import rufwerk.orders.ordering.OrderEvent.OrderCancelled;
import rufwerk.orders.ordering.OrderEvent.OrderCompleted;
import rufwerk.orders.ordering.OrderEvent.OrderEnded;
import rufwerk.orders.ordering.OrderEvent.OrderEnding;
import rufwerk.orders.ordering.OrderEvent.OrderFailed;
import rufwerk.orders.ordering.OrderEvent.OrderPlaced;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.Remark;

/**
 * What messages say. Those of endpoints have the {@code type}, {@code timestamp} and {@code data} that Standard
 * Webhooks recommends; push URLs get what design.md promises TENIOS's customers.
 */
@ApplicationScoped
class MessageBody {
    private final ObjectMapper json;

    MessageBody(ObjectMapper json) {
        this.json = json;
    }

    static EventType typeOf(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> EventType.ORDER_PLACED;
            case OrderCompleted completed -> EventType.ORDER_COMPLETED;
            case OrderFailed failed -> EventType.ORDER_FAILED;
            case OrderEnding ending -> EventType.ORDER_ENDING;
            case OrderCancelled cancelled -> EventType.ORDER_CANCELLED;
            case OrderEnded ended -> EventType.ORDER_ENDED;
        };
    }

    static EventType typeOf(DecidedDocument document) {
        return switch (document.decision()) {
            case Decision.Approved() -> EventType.DOCUMENT_APPROVED;
            case Decision.Rejected _ -> EventType.DOCUMENT_REJECTED;
            case Decision.MoreAsked _ -> EventType.DOCUMENT_MORE_ASKED;
        };
    }

    /** For the push URL of an order; null when it is not told of such an event. */
    @Nullable
    String forPushUrl(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> null;
            case OrderEnding ending -> null;
            case OrderCompleted(var order, var number, var at) ->
                ofOrder(order, "COMPLETED", number, null)
                        .put("occurred_at", at.toString())
                        .toString();
            case OrderFailed(var order, var reason, var at) ->
                ofOrder(order, "FAILED", null, reason.code())
                        .put("occurred_at", at.toString())
                        .toString();
            case OrderCancelled(var order, var number, var at) ->
                ofOrder(order, "CANCELLED", number, null)
                        .put("occurred_at", at.toString())
                        .toString();
            case OrderEnded(var order, var number, var end, var at) ->
                ofOrder(order, "ENDED", number, null)
                        .put("occurred_at", at.toString())
                        .toString();
        };
    }

    String forEndpoint(OrderEvent event) {
        return switch (event) {
            case OrderPlaced(var order, var at, var cause) ->
                message(EventType.ORDER_PLACED, at, ofOrder(order, "PLACED", null, null));
            case OrderCompleted(var order, var number, var at) ->
                message(EventType.ORDER_COMPLETED, at, ofOrder(order, "COMPLETED", number, null));
            case OrderFailed(var order, var reason, var at) ->
                message(EventType.ORDER_FAILED, at, ofOrder(order, "FAILED", null, reason.code()));
            case OrderEnding(var order, var number, var endsAt, var at) ->
                message(
                        EventType.ORDER_ENDING,
                        at,
                        ofOrder(order, "ENDING", number, null).put("ends_at", endsAt.toString()));
            case OrderCancelled(var order, var number, var at) ->
                message(EventType.ORDER_CANCELLED, at, ofOrder(order, "CANCELLED", number, null));
            case OrderEnded(var order, var number, var end, var at) ->
                message(
                        EventType.ORDER_ENDED,
                        at,
                        ofOrder(order, "ENDED", number, null)
                                .put("end_reason", end.reason())
                                .put("ended_at", end.at().toString()));
        };
    }

    String forEndpoint(EventType type, Verification decided, Instant at) {
        Remark remark = decided.remark();
        return message(
                type,
                at,
                json.createObjectNode()
                        .put("verification_id", decided.id().toString())
                        .put("country", decided.area().country())
                        .put("area_code", decided.area().areaCode())
                        .put("reason", remark == null ? null : remark.reason())
                        .put("comment", remark == null ? null : remark.comment()));
    }

    String forEndpoint(DecidedDocument document) {
        ObjectNode data = json.createObjectNode()
                .put("file_id", document.file().toString())
                .put("group_id", document.group())
                .put("document_type", document.type());
        return message(
                typeOf(document),
                document.at(),
                switch (document.decision()) {
                    case Decision.Approved() -> data;
                    case Decision.Rejected(var reason, var comment) ->
                        data.put("reason", reason).put("comment", comment);
                    case Decision.MoreAsked(var reason, var comment) ->
                        data.put("reason", reason).put("comment", comment);
                });
    }

    String ofTest(WebhookEndpoint endpoint, Instant at) {
        return message(
                EventType.TEST,
                at,
                json.createObjectNode().put("endpoint_id", endpoint.id().toString()));
    }

    String ofDisabled(WebhookEndpoint endpoint, Instant at) {
        String reason = endpoint.state() instanceof Disabled disabled
                ? disabled.reason().name().toLowerCase(Locale.ROOT)
                : null;
        return message(
                EventType.ENDPOINT_DISABLED,
                at,
                json.createObjectNode()
                        .put("endpoint_id", endpoint.id().toString())
                        .put("url", endpoint.settings().url().toString())
                        .put("reason", reason));
    }

    private ObjectNode ofOrder(
            OrderDetails order, String state, @Nullable PhoneNumber number, @Nullable String failureReason) {
        PhoneNumber linkTo = order.linkTo();
        return json.createObjectNode()
                .put("order_id", order.id().value())
                .put("state", state)
                .put("phone_number", number == null ? null : number.e164())
                .put("verification_id", order.verification().toString())
                .put("link_to_number", linkTo == null ? null : linkTo.e164())
                .put("failure_reason", failureReason);
    }

    private String message(EventType type, Instant at, ObjectNode data) {
        return json.createObjectNode()
                .put("type", type.code())
                .put("timestamp", at.toString())
                .set("data", data)
                .toString();
    }
}
