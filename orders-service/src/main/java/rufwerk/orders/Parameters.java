package rufwerk.orders;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;

/** Reads parameters of a query, which JAX-RS would answer with 404 when they are wrong. */
public final class Parameters {
    private Parameters() {}

    /** A time with its offset, {@code 2026-11-21T10:15:30Z}; null for null. */
    public static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw wrong(name, "must be a time like 2026-11-21T10:15:30Z");
        }
    }

    /** One of the names of {@code type}; null for null. */
    public static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "must be one of ", ""))));
    }

    private static ProblemException wrong(String name, String reason) {
        return OrdersProblem.INVALID_REQUEST
                .because("errors names the parameter")
                .at(List.of(new FieldError(name, reason)));
    }
}
