package rufwerk.orders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Only the conditions that a question has, in HQL, so that the planner may use the index that fits it. */
public final class Criteria {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Left out when the value of the parameter is null. */
    public Criteria and(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition, Map.of(parameter, value));
    }

    public Criteria and(String condition, Map<String, Object> values) {
        conditions.add(condition);
        parameters.putAll(values);
        return this;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return String.join(" and ", conditions);
    }
}
