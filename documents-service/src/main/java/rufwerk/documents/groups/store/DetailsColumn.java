package rufwerk.documents.groups.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupField;

/** What a group says, as one JSON object of texts. */
@ApplicationScoped
class DetailsColumn {
    private final ObjectMapper json;

    DetailsColumn(ObjectMapper json) {
        this.json = json;
    }

    String write(GroupDetails details) {
        ObjectNode object = json.createObjectNode();
        details.values().forEach((field, value) -> object.put(field.code(), value));
        return object.toString();
    }

    /** A field that a newer version of this service knows is left alone. */
    GroupDetails read(String written) {
        Map<GroupField, String> values = new EnumMap<>(GroupField.class);
        try {
            json.readTree(written)
                    .properties()
                    .forEach(property -> GroupField.ofCode(property.getKey())
                            .ifPresent(field ->
                                    values.put(field, property.getValue().asText())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A group's details cannot be read", e);
        }
        return new GroupDetails(values);
    }
}
