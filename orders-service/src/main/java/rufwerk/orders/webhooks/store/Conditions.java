package rufwerk.orders.webhooks.store;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Only the conditions that a question has, so that the planner may use the index that fits it. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** {@code ?} stands for the value. */
    Conditions and(String condition, Object value) {
        values.add(value);
        conditions.add(condition.replace("?", "$" + values.size()));
        return this;
    }

    Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    Tuple parameters() {
        return Tuple.from(values);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The clause, with a space before it. */
    @Override
    public String toString() {
        return " WHERE " + String.join(" AND ", conditions);
    }
}
