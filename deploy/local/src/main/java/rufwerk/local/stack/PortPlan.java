package rufwerk.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import rufwerk.kit.testing.Ports;
import rufwerk.local.SuiteProblem;

/** Who listens where: everything lies within a few numbers of one base, so one option moves it all. */
public record PortPlan(int base) {
    /** Below the range from which systems give ports to outgoing connections. */
    private static final int FIRST_FREE = 20_000;

    private static final int LAST_FREE = 32_000;

    /** For tests, beside whatever else runs on the machine. */
    public static PortPlan anywhereFree() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE))
                .map(PortPlan::new)
                .filter(plan -> plan.users().keySet().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    public int of(Service service) {
        return base + service.offset();
    }

    public String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    public int receiver() {
        return base + 9;
    }

    public int postgres() {
        return base + 10;
    }

    public int kafka() {
        return base + 11;
    }

    public int kafkaController() {
        return base + 12;
    }

    public void requireFree() {
        users().forEach((port, user) -> {
            if (!Ports.isFree(port)) {
                throw new SuiteProblem(
                        "Port %d (%s) is taken. Free it, or move all ports with --port-base N.".formatted(port, user));
            }
        });
    }

    private Map<Integer, String> users() {
        Map<Integer, String> users = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            users.put(of(service), service.fullName());
        }
        users.put(receiver(), "webhook receiver");
        users.put(postgres(), "PostgreSQL");
        users.put(kafka(), "Kafka");
        users.put(kafkaController(), "Kafka's controller");
        return users;
    }
}
