package rufwerk.documents.clients.numbers;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** numbers-service knows no direction of this number. */
class NoSuchDirection extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchDirection() {
        super("There is no such direction", null, false, false);
    }

    /** Tells this answer from a failure. */
    static class Mapper implements ResponseExceptionMapper<NoSuchDirection> {
        private static final int NOT_FOUND = 404;

        @Override
        public @Nullable NoSuchDirection toThrowable(Response response) {
            return response.getStatus() == NOT_FOUND ? new NoSuchDirection() : null;
        }
    }
}
