package rufwerk.bench.durchwahl;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rufwerk.bench.contest.HttpContestant;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.load.Requests;
import rufwerk.bench.stage.Build;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.local.Json;
import rufwerk.local.SuiteProblem;

/**
 * durchwahl-service in one of its builds, and the door with its constants in the same build, if there is one.
 *
 * <p>The service runs twice, each with a database of its own. One leases for two seconds without a rest, so that numbers
 * come back as fast as they go. The other leases for an hour, so that asking again and looking routes up find leases;
 * routes are asked for without a call id, as one is kept and would be written down.
 */
final class Contender {
    static final Duration VALIDITY = Duration.ofSeconds(2);

    /** All of them, as what matters for longer is also kept for longer, and would look like growth. */
    private static final Map<String, String> SHORT_TERMS = Map.of(
            "LEASE_VALIDITY", VALIDITY.toString(),
            "LEASE_REST", "0S",
            "ANONYMOUS_INTERVAL", VALIDITY.toString());

    private static final Duration SHORT_LEAD_IN = Duration.ofSeconds(1);
    private static final String LONDON = "/api/json/4420";
    private static final int FIRST_KNOWN = 10_000_000;
    private static final int KNOWN = 200;
    private static final int FIRST_NEW = 30_000_000;
    private static final String SWITCH_KEY = "bench-switch-key-of-many-characters";
    private static final String SWITCH = "Authorization: Bearer " + SWITCH_KEY;
    private static final String NEVER_REACHED = "100000000";

    private final Build build;
    private final Stage stage;
    private final HttpContestant newLeases;
    private final HttpContestant repeatedLeases;
    private final HttpContestant routes;
    private final @Nullable HttpContestant leaseConstant;
    private final @Nullable HttpContestant routeConstant;

    private Contender(Build build, Stage stage, List<String> service, Optional<List<String>> doorCommand) {
        this.build = build;
        this.stage = stage;

        // As many leases end as begin from when the first have been valid for their time.
        var leasing = started(service, database(build), SHORT_TERMS);
        var numbers = Requests.numbered(LONDON, FIRST_NEW, stage.keyHeader());
        newLeases = new HttpContestant(named("new leases"), stage, leasing, numbers, VALIDITY);

        var asking = started(service, "asking_" + suffix(build), Map.of("LEASE_VALIDITY", "1H"));
        List<String> leasePaths = IntStream.range(FIRST_KNOWN, FIRST_KNOWN + KNOWN)
                .mapToObj(number -> LONDON + number)
                .toList();
        List<String> leases = leasePaths.stream()
                .map(path -> asking.get(path, stage.keyHeader()))
                .toList();
        List<String> routePaths = leases.stream()
                .map(lease -> "/routes/" + Json.read(lease).path("durchwahl").asText())
                .toList();
        repeatedLeases = contestant("leases asked again", asking, leasePaths, stage.keyHeader());
        routes = contestant("route look-ups", asking, routePaths, SWITCH);

        if (doorCommand.isPresent()) {
            var door = stage.start(doorCommand.get(), "door_" + suffix(build), Map.of());
            leaseConstant = constant("/constants/lease", door, leases.getFirst(), stage.keyHeader());
            routeConstant = constant("/constants/route", door, asking.get(routePaths.getFirst(), SWITCH), SWITCH);
        } else {
            leaseConstant = null;
            routeConstant = null;
        }
    }

    /** Empty when the service was not built this way. */
    static Optional<Contender> start(Build build, Path project, Stage stage) {
        return build.command(project.resolve("durchwahl-service"))
                .map(service -> new Contender(build, stage, service, build.command(project.resolve("bench/door"))));
    }

    Build build() {
        return build;
    }

    HttpContestant newLeases() {
        return newLeases;
    }

    /** The database that {@link #newLeases} fill. */
    String database() {
        return database(build);
    }

    HttpContestant repeatedLeases() {
        return repeatedLeases;
    }

    HttpContestant routes() {
        return routes;
    }

    /** As large as the answer to a lease; null when the door was not built this way. */
    @Nullable
    HttpContestant leaseConstant() {
        return leaseConstant;
    }

    /** As large as the answer to a route look-up; null when the door was not built this way. */
    @Nullable
    HttpContestant routeConstant() {
        return routeConstant;
    }

    /** In the order in which they take their turns: what is compared stands side by side. */
    List<HttpContestant> contestants() {
        List<HttpContestant> all = new ArrayList<>(List.of(newLeases, repeatedLeases));
        if (leaseConstant != null && routeConstant != null) {
            all.add(leaseConstant);
            all.add(routeConstant);
        }
        all.add(routes);
        return all;
    }

    private StartedProgram started(List<String> command, String name, Map<String, String> terms) {
        Map<String, String> environment = new HashMap<>(terms);
        environment.put("SWITCH_KEY", SWITCH_KEY);
        environment.put("MAX_PARALLEL_LEASES", NEVER_REACHED);
        var service = stage.start(command, name, environment);
        Preparation.of(service, stage.progress());
        stage.vacuum(name);
        service.awaitOk(LONDON + FIRST_KNOWN, stage.keyHeader());
        return service;
    }

    private HttpContestant contestant(String what, StartedProgram program, List<String> paths, String header) {
        return new HttpContestant(named(what), stage, program, Requests.rotating(paths, header), SHORT_LEAD_IN);
    }

    /** Asked with the same header, so that there is as much to read. */
    private HttpContestant constant(String path, StartedProgram door, String real, String header) {
        door.awaitOk(path);
        String constant = door.get(path);
        if (constant.length() != real.length()) {
            throw new SuiteProblem(
                    "The door's constant has another size than the real answer:\n%s\n%s".formatted(constant, real));
        }
        return contestant("constant of " + constant.length() + " bytes", door, List.of(path), header);
    }

    private String named(String what) {
        return what + ", " + build.title();
    }

    private static String database(Build build) {
        return "leasing_" + suffix(build);
    }

    private static String suffix(Build build) {
        return build.name().toLowerCase(Locale.ROOT);
    }
}
