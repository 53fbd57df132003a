package rufwerk.kubernetes;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The environment variables of a service, as its properties name them. */
record Variables(Set<String> required, Set<String> optional) {
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?)");

    /** One of the two has to be there; only the start-up check knows, not the properties. */
    private static final String MASTER_KEY_FILE = "MASTER_KEY_FILE";

    static Variables of(String service) {
        Set<String> required = new TreeSet<>(Set.of(MASTER_KEY_FILE));
        Set<String> optional = new TreeSet<>();
        for (String file : new String[] {
            "service-kit/kit/src/main/resources/META-INF/microprofile-config.properties",
            service + "/src/main/resources/application.properties"
        }) {
            Project.text(file)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> NAME.matcher(line)
                            .results()
                            .forEach(found -> (found.group(2).isEmpty() ? required : optional).add(found.group(1))));
        }
        optional.removeAll(required);
        return new Variables(required, optional);
    }

    /** Every KAFKA_… variable becomes a setting of the Kafka clients. */
    boolean knows(String name) {
        return required.contains(name) || optional.contains(name) || name.startsWith("KAFKA_");
    }
}
