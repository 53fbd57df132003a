package rufwerk.orders.accounts.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Refuses fields it does not know: a restriction with a typo in its name must not be passed over. */
@ApplicationScoped
class StrictJson {
    private final ObjectMapper json;

    StrictJson(ObjectMapper json) {
        this.json = json;
    }

    <T> T read(ObjectNode body, Class<T> type) throws IOException {
        return json.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(json.treeAsTokens(body));
    }
}
