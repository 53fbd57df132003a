package rufwerk.kit.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A right of a credential, written {@code <service>:read} or {@code <service>:write}. Writing includes no reading. */
public record Scope(Service service, Access access) {

    /** Whose door it opens. */
    public enum Service {
        DURCHWAHL,
        NUMBERS,
        DOCUMENTS,
        ORDERS
    }

    /** Empty for a text that is no scope. */
    public static Optional<Scope> parse(String text) {
        return all().filter(scope -> scope.toString().equals(text)).findFirst();
    }

    /** Every scope there is, as text. */
    public static List<String> everything() {
        return all().map(Scope::toString).toList();
    }

    @Override
    public String toString() {
        return (service + ":" + access).toLowerCase(Locale.ROOT);
    }

    private static Stream<Scope> all() {
        return Arrays.stream(Service.values())
                .flatMap(service -> Arrays.stream(Access.values()).map(access -> new Scope(service, access)));
    }
}
