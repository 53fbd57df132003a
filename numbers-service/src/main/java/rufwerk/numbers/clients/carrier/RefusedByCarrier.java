package rufwerk.numbers.clients.carrier;

import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The carrier looked at the message and does not want it. */
class RefusedByCarrier extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedByCarrier(int status) {
        super("HTTP " + status, null, false, false);
    }

    /** Tells a refusal from a failure. A wrong token, too: that is ours to mend, and the message waits for it. */
    static class Mapper implements ResponseExceptionMapper<RefusedByCarrier> {
        private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 410, 413, 422);

        @Override
        public @Nullable RefusedByCarrier toThrowable(Response response) {
            return REFUSALS.contains(response.getStatus()) ? new RefusedByCarrier(response.getStatus()) : null;
        }
    }
}
