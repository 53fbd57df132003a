package rufwerk.orders.clients.documents;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** documents-service looked at the submission and does not want it. */
class RefusedByDocuments extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String because;

    RefusedByDocuments(String because) {
        super(because, null, false, false);
        this.because = because;
    }

    String because() {
        return because;
    }

    /** What of documents-service's problem answer is of use to us. */
    @RegisterForReflection
    record Problem(@Nullable String detail) {}

    /** Tells a refusal from a failure. */
    static class Mapper implements ResponseExceptionMapper<RefusedByDocuments> {
        private static final int UNPROCESSABLE = 422;
        private static final int TOO_LARGE = 413;

        @Override
        public @Nullable RefusedByDocuments toThrowable(Response response) {
            return switch (response.getStatus()) {
                case UNPROCESSABLE -> new RefusedByDocuments(detailOf(response));
                case TOO_LARGE -> new RefusedByDocuments("The document is too large");
                default -> null;
            };
        }

        private static String detailOf(Response response) {
            Problem problem = response.readEntity(Problem.class);
            return problem.detail() == null ? "The document cannot be used" : problem.detail();
        }
    }
}
