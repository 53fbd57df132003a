package rufwerk.orders.tenios.web;

import io.quarkus.logging.Log;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import rufwerk.kit.problem.Outage;
import rufwerk.kit.problem.ProblemException;

/** How TENIOS says what went wrong ({@code wire/tenios.md} §1). */
final class TeniosErrors {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int SERVICE_UNAVAILABLE = 503;

    private TeniosErrors() {}

    static RestResponse<TeniosError> of(TeniosProblem problem) {
        ResponseBuilder<TeniosError> answer = error(problem.status(), problem.error());
        Long retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return answer.build();
    }

    static RestResponse<TeniosError> of(ProblemException problem) {
        return problem.type().kind().status() == SERVICE_UNAVAILABLE
                ? tryAgain(problem.type().kind().title() + ".")
                : error(
                                problem.type().kind().status(),
                                new TeniosError(problem.type().name(), problem.detail(), null))
                        .build();
    }

    static RestResponse<TeniosError> unexpected(Throwable failure) {
        if (Outage.isBehind(failure)) {
            Log.warnf("Cannot serve now: %s", failure);
            return tryAgain("The service cannot answer now.");
        }
        UUID reference = UUID.randomUUID();
        Log.errorf(failure, "Unexpected failure %s", reference);
        return error(500, new TeniosError("INTERNAL_ERROR", "Something went wrong on our side: " + reference, null))
                .build();
    }

    static RestResponse<TeniosError> tryAgain(String why) {
        return error(SERVICE_UNAVAILABLE, new TeniosError("SERVICE_UNAVAILABLE", why + " Try again later.", null))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static ResponseBuilder<TeniosError> error(int status, TeniosError error) {
        return ResponseBuilder.<TeniosError>create(status).entity(error).type(MediaType.APPLICATION_JSON);
    }
}
