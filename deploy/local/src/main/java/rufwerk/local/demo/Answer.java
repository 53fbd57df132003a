package rufwerk.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import rufwerk.local.Json;
import rufwerk.local.SuiteProblem;

/** What a service said, and to what. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(String question, int status, byte[] body) {
    private static final int ENOUGH_TO_SEE = 300;

    public boolean isOk() {
        return status / 100 == 2;
    }

    public Answer ok() {
        if (!isOk()) {
            throw new SuiteProblem("%s was answered %s".formatted(question, this));
        }
        return this;
    }

    public JsonNode json() {
        return Json.read(text());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text();
        return status + " " + text.substring(0, Math.min(text.length(), ENOUGH_TO_SEE));
    }
}
