package rufwerk.orders.endpoints.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.endpoints.EndpointOutcome;
import rufwerk.orders.endpoints.OpenEndpoint;

/** Outcomes as HTTP knows them. */
final class EndpointAnswers {
    private EndpointAnswers() {}

    static <T> T found(@Nullable T found, UUID id) {
        if (found == null) {
            throw unknown(id);
        }
        return found;
    }

    static <T> T done(EndpointOutcome<T> outcome, UUID id) {
        return switch (outcome) {
            case EndpointOutcome.Done<T>(var result) -> result;
            case EndpointOutcome.Unknown<T>() -> throw unknown(id);
            case EndpointOutcome.TooMany<T>() ->
                throw OrdersProblem.TOO_MANY_WEBHOOK_ENDPOINTS.because(
                        "An account has at most " + OpenEndpoint.MOST + "; delete one that is not in use");
            case EndpointOutcome.UserKeyUnknown<T>() ->
                throw OrdersProblem.INVALID_REQUEST
                        .because("Nothing was changed; errors names the fields")
                        .at(List.of(new FieldError(
                                "zadarma_user_key", "must be the user key of an open Zadarma credential of yours")));
            case EndpointOutcome.NotEnabled<T>() ->
                throw OrdersProblem.WEBHOOK_ENDPOINT_DISABLED.because("Enable it first");
        };
    }

    private static ProblemException unknown(UUID id) {
        return OrdersProblem.WEBHOOK_ENDPOINT_UNKNOWN.because("You have no webhook endpoint " + id);
    }
}
