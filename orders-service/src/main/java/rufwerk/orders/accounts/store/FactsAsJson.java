package rufwerk.orders.accounts.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit log says about an account, as text. */
@ApplicationScoped
class FactsAsJson {
    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    FactsAsJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write what differs", e);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The audit log holds something that is no JSON", e);
        }
    }
}
