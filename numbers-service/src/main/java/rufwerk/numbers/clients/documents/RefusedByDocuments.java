package rufwerk.numbers.clients.documents;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** documents-service is there, and does not do what we ask. */
class RefusedByDocuments extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedByDocuments(String message) {
        super(message, null, false, false);
    }

    /** The account has no such group. */
    static class Unknown extends RefusedByDocuments {
        private static final long serialVersionUID = 1;

        Unknown() {
            super("documents-service knows no such group");
        }
    }

    /** The same check was asked for with other facts. */
    static class Contradicted extends RefusedByDocuments {
        private static final long serialVersionUID = 1;

        Contradicted() {
            super("documents-service knows another check of this id");
        }
    }

    /** Tells a refusal from a failure. */
    static class Mapper implements ResponseExceptionMapper<RefusedByDocuments> {
        private static final int NOT_FOUND = 404;
        private static final int CONFLICT = 409;

        @Override
        public @Nullable RefusedByDocuments toThrowable(Response response) {
            return switch (response.getStatus()) {
                case NOT_FOUND -> new Unknown();
                case CONFLICT -> new Contradicted();
                default -> null;
            };
        }
    }
}
