package rufwerk.kit.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import rufwerk.kit.problem.Problem.FieldError;

/** Turns every exception that reaches the HTTP layer into a {@link Problem}; dialects answer their own before that. */
class ProblemMappers {
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    RestResponse<Problem> expected(ProblemException e) {
        Long retryAfter = e.retryAfterSeconds();
        RestResponse<Problem> answer = respond(Problem.of(e.type(), e.detail(), e.errors()));
        return retryAfter == null
                ? answer
                : RestResponse.ResponseBuilder.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, retryAfter)
                        .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ResteasyReactiveViolationException e) {
        return respond(Problem.invalid(e.getConstraintViolations().stream()
                .map(violation -> new FieldError(fieldOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList()));
    }

    /** JSON of the wrong shape, for which Quarkus brings an answer of its own; so this one has to come first. */
    @ServerExceptionMapper(value = MismatchedInputException.class, priority = Priorities.USER - 1)
    RestResponse<Problem> unreadable(MismatchedInputException e) {
        String field = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return respond(Problem.invalid(List.of(new FieldError(field.isEmpty() ? "body" : field, "cannot be read"))));
    }

    @ServerExceptionMapper
    RestResponse<Problem> framework(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        return respond(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e) {
        if (Outage.isBehind(e)) {
            Log.warnf("Cannot reach the database: %s", e.getMessage());
            return RestResponse.ResponseBuilder.create(RestResponse.Status.SERVICE_UNAVAILABLE, unavailable())
                    .type(Problem.MEDIA_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        UUID reference = UUID.randomUUID();
        Log.errorf(e, "Unexpected failure %s", reference);
        return respond(Problem.unexpected(reference));
    }

    private static Problem unavailable() {
        return Problem.unavailable(RETRY_AFTER_SECONDS);
    }

    private static RestResponse<Problem> respond(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }

    /**
     * The path without the names of our method and, when the fault lies inside of a body, its parameter, which mean
     * nothing to a caller. A parameter of a query is named as callers know it.
     */
    private static String fieldOf(ConstraintViolation<?> violation) {
        List<String> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::toString)
                .toList();
        return SnakeCase.of(String.join(".", nodes.subList(Math.min(2, nodes.size() - 1), nodes.size())));
    }
}
