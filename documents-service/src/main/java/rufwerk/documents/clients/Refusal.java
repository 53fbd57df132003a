package rufwerk.documents.clients;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Another service understood what an operator asks for and says no. That is an answer, and no sign of an outage. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String fault;

    Refusal(int status, String fault) {
        super(status + " " + fault, null, false, false);
        this.status = status;
        this.fault = fault;
    }

    /** Of HTTP, from 400 to 499. */
    public int status() {
        return status;
    }

    /** The fields that were wrong, comma-separated, or else the code of the problem. */
    public String fault() {
        return fault;
    }

    /** Whether the service does not take the operator for one of its own, or for one without the role. */
    public boolean isAboutTheOperator() {
        return status == Response.Status.UNAUTHORIZED.getStatusCode()
                || status == Response.Status.FORBIDDEN.getStatusCode();
    }

    public boolean isUnknown() {
        return status == Response.Status.NOT_FOUND.getStatusCode();
    }

    /** What of a problem answer is of use to us. */
    record Problem(@Nullable String code, @Nullable List<FieldError> errors) {
        record FieldError(String field) {}

        String fault() {
            return errors == null || errors.isEmpty()
                    ? String.valueOf(code)
                    : errors.stream().map(FieldError::field).distinct().collect(Collectors.joining(", "));
        }
    }

    /** Tells a refusal from a failure; that there are too many requests is one. */
    public static class Mapper implements ResponseExceptionMapper<Refusal> {

        @Override
        public @Nullable Refusal toThrowable(Response response) {
            boolean refused = response.getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR
                    && response.getStatus() != Response.Status.TOO_MANY_REQUESTS.getStatusCode();
            return refused ? new Refusal(response.getStatus(), faultOf(response)) : null;
        }

        private static String faultOf(Response response) {
            Problem problem = response.hasEntity() ? response.readEntity(Problem.class) : null;
            return problem == null ? "HTTP_" + response.getStatus() : problem.fault();
        }
    }
}
