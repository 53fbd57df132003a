package rufwerk.documents.checks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rufwerk.documents.checks.Reason;

/** Reasons as a JSON list. */
@ApplicationScoped
class ReasonsColumn {
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final ObjectMapper json;

    ReasonsColumn(ObjectMapper json) {
        this.json = json;
    }

    String write(List<Reason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts always become JSON", e);
        }
    }

    List<Reason> read(String written) {
        try {
            return json.readValue(written, REASONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The reasons of a number check cannot be read", e);
        }
    }
}
