package rufwerk.local.access;

import java.util.HashMap;
import java.util.Map;

/**
 * How to ask for an operation.
 *
 * @param right what a credential needs for it, {@code read} or {@code write}
 * @param own what the path and the body are about when it is the owner's
 * @param unknown the same when there is no such thing
 * @param body with {@code {name}} for what it is about; its type follows from how it begins. A GET sends it as query
 */
record Knock(
        Operation operation,
        Door door,
        String right,
        Map<String, String> own,
        Map<String, String> unknown,
        String body) {

    static Knock at(Door door, Operation operation) {
        String right = operation.method().equals("GET") ? "read" : "write";
        return new Knock(operation, door, right, Map.of(), Map.of(), "");
    }

    /** For dialects that change something with a GET. */
    Knock writing() {
        return new Knock(operation, door, "write", own, unknown, body);
    }

    Knock about(String name, Object owned, Object nonexistent) {
        Map<String, String> more = new HashMap<>(own);
        more.put(name, owned.toString());
        Map<String, String> moreUnknown = new HashMap<>(unknown);
        moreUnknown.put(name, nonexistent.toString());
        return new Knock(operation, door, right, Map.copyOf(more), Map.copyOf(moreUnknown), body);
    }

    /** Where it does not matter what it is about. */
    Knock with(String name, Object value) {
        return about(name, value, value);
    }

    Knock sending(String text) {
        return new Knock(operation, door, right, own, unknown, text);
    }

    String scope() {
        return operation.service().shortName() + ":" + right;
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
