package rufwerk.kit.startup;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables that a process was started with. An empty one counts as absent, as it does for Quarkus. */
record Environment(Map<String, String> variables) {

    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    /** Of a comma-separated list; empty when the variable is absent. */
    List<String> values(String name) {
        return value(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
