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
        String description,

        @Schema(
                description =
                        "Tell of documents that were not taken as Zadarma does (event DOCUMENT, header Signature),"
                                + " signed with the secret of this user key. The endpoint listens to these events alone.",
                examples = "a1b2c3d4e5f6a7b8c9d0")
        @Pattern(regexp = "[0-9a-f]{20}", message = "must be 20 hex digits")
        @Nullable
        String zadarmaUserKey) {

    /** All that Zadarma has a form for. */
    private static final Set<EventType> AS_ZADARMA = Set.of(EventType.DOCUMENT_REJECTED, EventType.DOCUMENT_MORE_ASKED);

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
        Set<EventType> wanted = types.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        if (types.stream().anyMatch(Optional::isEmpty)) {
            errors.add(new FieldError("event_types", "must be of " + String.join(", ", EventType.subscribableCodes())));
        } else if (zadarmaUserKey != null && !AS_ZADARMA.containsAll(wanted)) {
            errors.add(new FieldError(
                    "event_types", "must be of " + codes(AS_ZADARMA) + " where zadarma_user_key is given"));
        }
        if (!errors.isEmpty()) {
            throw OrdersProblem.INVALID_REQUEST
                    .because("Nothing was changed; errors names the fields")
                    .at(errors);
        }
        return new Settings(
                parsedUrl.orElseThrow(),
                zadarmaUserKey != null && wanted.isEmpty() ? AS_ZADARMA : wanted,
                description == null ? "" : description,
                zadarmaUserKey);
    }

    private static String codes(Set<EventType> types) {
        return types.stream().map(EventType::code).sorted().collect(Collectors.joining(", "));
    }
}
