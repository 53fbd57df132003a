package rufwerk.orders.endpoints.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.endpoints.CallbackUrl;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.endpoints.WebhookEndpoint.Settings;

/** What an owner decides about an endpoint. */
record EndpointRequest(
        @NotNull @Size(max = CallbackUrl.LONGEST) @Schema(examples = "https://customer.example/webhooks")
        String url,

        @Schema(
                description = "Left out or empty: all, also those that come later",
                examples = "[\"orders.order.completed\"]")
        @Nullable
        List<@Nullable String> eventTypes,

        @Schema(description = "For people", examples = "Billing")
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
        @Nullable
        String description) {

    Settings settings() {
        List<FieldError> errors = new ArrayList<>();
        var parsedUrl = CallbackUrl.parse(url);
        if (parsedUrl.isEmpty()) {
            errors.add(new FieldError("url", "must begin with https:// or http:// and have no user information"));
        }
        List<@Nullable String> codes = eventTypes == null ? List.of() : eventTypes;
        var types = codes.stream()
                .map(code -> code == null ? Optional.<EventType>empty() : EventType.subscribable(code))
                .toList();
        if (types.stream().anyMatch(Optional::isEmpty)) {
            errors.add(new FieldError("event_types", "must be of " + String.join(", ", EventType.subscribableCodes())));
        }
        if (!errors.isEmpty()) {
            throw OrdersProblem.INVALID_REQUEST
                    .because("Nothing was changed; errors names the fields")
                    .at(errors);
        }
        Set<EventType> wanted = types.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        return new Settings(parsedUrl.orElseThrow(), wanted, description == null ? "" : description);
    }
}
