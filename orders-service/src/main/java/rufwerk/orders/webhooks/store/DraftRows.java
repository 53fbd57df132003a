package rufwerk.orders.webhooks.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.orders.webhooks.Draft;
import rufwerk.orders.webhooks.Draft.Receiver;

/** Drafts as one JSON text with the names of the columns, so that any number of them is added by one statement. */
@ApplicationScoped
class DraftRows {
    private final ObjectMapper json;
    private final SealedSecrets secrets;

    DraftRows(ObjectMapper json, SealedSecrets secrets) {
        this.json = json;
        this.secrets = secrets;
    }

    String write(List<Draft> drafts) {
        ArrayNode rows = json.createArrayNode();
        drafts.forEach(draft -> rows.addObject()
                .put("id", draft.id().toString())
                .put("account_id", draft.account().toString())
                .put("order_id", draft.order())
                .put(
                        "endpoint_id",
                        draft.receiver() instanceof Receiver.Endpoint endpoint
                                ? endpoint.id().toString()
                                : null)
                .put("event_type", draft.type().code())
                .put("stream", draft.stream())
                .put("lane", draft.lane())
                .put("host", Draft.hostOf(draft.receiver().url()))
                .put("url", draft.receiver().url().toString())
                .put(
                        "sealed_secret",
                        draft.receiver() instanceof Receiver.PushUrl push
                                ? secrets.sealText(push.secret(), DeliverySecrets.context(draft.id()))
                                : null)
                .put("payload", draft.payload())
                .put("traceparent", draft.traceparent()));
        return rows.toString();
    }
}
