package rufwerk.documents;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.Priorities;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import rufwerk.kit.problem.Problem;
import rufwerk.kit.problem.Problem.FieldError;

/** Answers JSON of the wrong shape, for which Quarkus brings an answer of its own that is no {@link Problem}. */
class UnreadableRequests {

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = Priorities.USER - 1)
    RestResponse<Problem> unreadable(MismatchedInputException e) {
        String field = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("."));
        var error = new FieldError(field.isEmpty() ? "body" : field, "cannot be read");
        return RestResponse.ResponseBuilder.<Problem>create(400)
                .entity(new Problem(
                        "INVALID_REQUEST", "The request has invalid fields", 400, null, List.of(error), null))
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
