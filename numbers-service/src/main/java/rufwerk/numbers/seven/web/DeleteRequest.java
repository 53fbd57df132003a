package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds {@code delete_immediately} where clients put it: in the query (PHP, MCP), in a JSON body (JavaScript) or in a form
 * (as the official specification says). Clients also announce JSON and send nothing, so a body is taken for what it looks
 * like ({@code wire/seven.md} §3).
 */
@ApplicationScoped
class DeleteRequest {
    private static final String PARAMETER = "delete_immediately";
    private static final Set<String> YES = Set.of("true", "1");
    private static final Set<String> NO = Set.of("false", "0", "", "null");

    private final ObjectMapper json;

    DeleteRequest(ObjectMapper json) {
        this.json = json;
    }

    /** Missing means at the end of the billing period, as the vendor's documentation says. */
    boolean isImmediate(List<String> query, @Nullable String body) {
        String text = body == null ? "" : body.strip();
        return Stream.concat(query.stream(), (text.startsWith("{") ? inJson(text) : inForm(text)).stream())
                .map(DeleteRequest::isYes)
                .reduce(false, Boolean::logicalOr);
    }

    private List<String> inJson(String body) {
        try {
            JsonNode value = json.readTree(body).path(PARAMETER);
            return value.isMissingNode() ? List.of() : List.of(value.isValueNode() ? value.asText() : value.toString());
        } catch (JsonProcessingException e) {
            throw new SevenRefusal(SevenRefusal.JSON);
        }
    }

    private static List<String> inForm(String body) {
        try {
            return new QueryStringDecoder(body, false).parameters().getOrDefault(PARAMETER, List.of());
        } catch (IllegalArgumentException e) {
            throw new SevenRefusal("the form cannot be read");
        }
    }

    private static boolean isYes(String value) {
        if (!YES.contains(value) && !NO.contains(value)) {
            throw new SevenRefusal(PARAMETER + " must be true or false");
        }
        return YES.contains(value);
    }
}
