package rufwerk.orders.tenios.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JSON object of a TENIOS request. All fields are strings; numbers are taken as they are written. */
record TeniosBody(JsonNode json) {
    private static final int LONGEST_TEXT = 200;

    /** Base64 of a document of 20 MiB, with line breaks; Jackson alone would stop at 20 million characters. */
    private static final int LONGEST_DOCUMENT = 30_000_000;

    /** A mapper of the same kind that accepts documents. */
    static ObjectMapper mapperForDocuments(ObjectMapper mapper) {
        ObjectMapper patient = mapper.copy();
        patient.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_DOCUMENT)
                        .build());
        return patient;
    }

    static TeniosBody parse(byte[] body, ObjectMapper mapper) {
        try {
            JsonNode json = mapper.readTree(body);
            if (json == null || !json.isObject()) {
                throw TeniosProblem.noJson();
            }
            return new TeniosBody(json);
        } catch (IOException e) {
            throw TeniosProblem.noJson();
        }
    }

    /** Names all that is missing at once. */
    void require(String... fields) {
        List<String> missing =
                Arrays.stream(fields).filter(field -> optional(field).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw TeniosProblem.missing(missing);
        }
    }

    /** A required text of at most 200 characters. */
    String text(String field) {
        String value = optional(field).orElseThrow(() -> TeniosProblem.missing(List.of(field)));
        if (value.length() > LONGEST_TEXT) {
            throw TeniosProblem.invalid(field, "It is longer than " + LONGEST_TEXT + " characters.");
        }
        return value;
    }

    /** Empty for a field that is absent, null or blank. */
    Optional<String> optional(String field) {
        JsonNode value = json.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }
}
