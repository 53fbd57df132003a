package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.kit.problem.Outage;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.checking.NumberChecks;

/** Failures as this dialect tells them, whether the filter or a resource met them. */
final class SevenErrors {
    private static final int RETRY_AFTER_SECONDS = 5;

    private SevenErrors() {}

    static RestResponse<Object> of(Throwable failure) {
        if (failure instanceof SevenRefusal refusal) {
            return refused(refusal.status(), String.valueOf(refusal.getMessage()));
        }
        if (failure instanceof ProblemException problem) {
            return refused(problem.type().kind().status(), problem.type().kind().title());
        }
        if (failure instanceof NumberChecks.Unreachable) {
            return documentsUnreachable();
        }
        if (failure instanceof MismatchedInputException) {
            return refused(RestResponse.StatusCode.BAD_REQUEST, SevenRefusal.JSON);
        }
        if (failure instanceof WebApplicationException refusal) {
            var status = refusal.getResponse().getStatusInfo();
            return refused(
                    status.getStatusCode(),
                    refusal instanceof NotFoundException ? "number is not active" : status.getReasonPhrase());
        }
        if (Outage.isBehind(failure)) {
            Log.warnf("Cannot reach the database: %s", failure.getMessage());
            return SevenCode.FAILED.answer(RestResponse.Status.SERVICE_UNAVAILABLE);
        }
        Log.error("Unexpected failure in the seven dialect", failure);
        return SevenCode.FAILED.answer(RestResponse.Status.INTERNAL_SERVER_ERROR);
    }

    /** An object instead of a bare code, as it says that nothing was bought. */
    private static RestResponse<Object> documentsUnreachable() {
        return RestResponse.ResponseBuilder.fromResponse(refused(
                        RestResponse.StatusCode.SERVICE_UNAVAILABLE,
                        "documents cannot be checked now, so nothing was ordered; try again later"))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static RestResponse<Object> refused(int status, String error) {
        return RestResponse.ResponseBuilder.create(status)
                .entity((Object) SuccessView.failure(error))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
