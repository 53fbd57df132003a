package rufwerk.kit.startup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Each secret opens one door: whoever learns one of them must not have learned another. */
final class DistinctSecrets implements Rule {
    private final List<String> names = new ArrayList<>();

    void add(String name) {
        names.add(name);
    }

    @Override
    public Stream<String> flaws(Environment environment) {
        Map<String, TreeSet<String>> namesOfValue = new LinkedHashMap<>();
        for (String name : names) {
            for (String value : environment.values(name)) {
                namesOfValue.computeIfAbsent(value, ignored -> new TreeSet<>()).add(name);
            }
        }
        return namesOfValue.values().stream()
                .filter(sharing -> sharing.size() > 1)
                .map(sharing -> String.join(" and ", sharing) + " have the same value");
    }
}
