package rufwerk.documents.review.store;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.Facts;

/** {@link Facts} as they are stored: a JSON object of codes and texts. What an older release does not know is left out. */
final class FactsText {
    private FactsText() {}

    static String write(Facts facts) {
        JsonObject object = new JsonObject();
        facts.values().forEach((fact, value) -> object.put(fact.code(), value));
        return object.encode();
    }

    static Facts read(String text) {
        var values = new EnumMap<Fact, String>(Fact.class);
        new JsonObject(text)
                .forEach(entry -> Fact.ofCode(entry.getKey())
                        .ifPresent(fact -> values.put(fact, String.valueOf(entry.getValue()))));
        return new Facts(values);
    }
}
