package rufwerk.documents.requirements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import rufwerk.documents.requirements.RequirementsYaml.Fault;

/** Collects what is wrong with a file, so that an operator learns all of it at once. */
final class Faults {
    private static final int MOST = 100;

    private final List<Fault> found = new ArrayList<>();

    void add(String path, String reason) {
        if (found.size() < MOST) {
            found.add(new Fault(path, reason));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /** Reads all elements of a list; what is no list has none. */
    static <T> List<T> each(JsonNode list, String path, BiFunction<JsonNode, String, T> read) {
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.isArray()) {
                elements.add(read.apply(list.get(i), path + "[" + i + "]"));
            }
        }
        return elements;
    }
}
