package rufwerk.documents.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What a customer claims, in the order in which it is read; what was not claimed is not in here. */
public record Facts(Map<Fact, String> values) {

    public Facts {
        var ordered = new EnumMap<Fact, String>(Fact.class);
        ordered.putAll(values);
        values = Collections.unmodifiableMap(ordered);
    }

    /** Empty when it was not claimed. */
    public String of(Fact fact) {
        return values.getOrDefault(fact, "");
    }
}
