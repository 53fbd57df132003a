package rufwerk.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The machines that may call this service, each recognised by its tokens. */
@ApplicationScoped
class Machines {
    private record Known(String machine, byte[] token, SecurityIdentity identity) {}

    private final List<Known> known;

    Machines(MachineConfig config) {
        this.known = config.tokens().entrySet().stream()
                .flatMap(machine -> machine.getValue().stream()
                        .map(token -> new Known(machine.getKey(), bytes(token), identity(machine.getKey()))))
                .toList();
    }

    boolean have(String name) {
        return known.stream().anyMatch(candidate -> candidate.machine().equals(name));
    }

    Optional<SecurityIdentity> withToken(String token) {
        return matching(token, machine -> true);
    }

    /** A token opens nothing under the name of another machine. */
    Optional<SecurityIdentity> named(String name, String token) {
        return matching(token, name::equals);
    }

    /** Compares every token, whichever matches: the time taken tells nothing. */
    private Optional<SecurityIdentity> matching(String token, Predicate<String> name) {
        byte[] presented = bytes(token);
        Optional<SecurityIdentity> found = Optional.empty();
        for (Known candidate : known) {
            boolean equal = MessageDigest.isEqual(presented, candidate.token());
            if (equal && name.test(candidate.machine())) {
                found = Optional.of(candidate.identity());
            }
        }
        return found;
    }

    private static SecurityIdentity identity(String machine) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(machine))
                .addRole(machine)
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
