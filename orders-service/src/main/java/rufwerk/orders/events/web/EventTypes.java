package rufwerk.orders.events.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.endpoints.EventType;

/** The parameter {@code types}: names of events, comma-separated. */
final class EventTypes {
    private EventTypes() {}

    static Set<EventType> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        List<Optional<EventType>> types = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(EventType::subscribable)
                .toList();
        if (types.stream().anyMatch(Optional::isEmpty)) {
            throw OrdersProblem.INVALID_REQUEST
                    .because("errors names the parameter")
                    .at(List.of(
                            new FieldError("types", "must be of " + String.join(", ", EventType.subscribableCodes()))));
        }
        return types.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
