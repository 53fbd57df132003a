package rufwerk.orders.clients.documents;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** documents-service has no use for a further document now. */
class NotWantedByDocuments extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;

    NotWantedByDocuments(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** By documents-service's codes. */
    enum Why {
        MORE_NOT_ASKED,
        TOO_MANY_DOCUMENTS
    }

    /** What of documents-service's problem answer is of use to us. */
    @RegisterForReflection
    record Problem(@Nullable String code) {

        /** Null for everything else: that is a failure. */
        @Nullable
        NotWantedByDocuments read() {
            return Arrays.stream(Why.values())
                    .filter(why -> why.name().equals(code))
                    .findFirst()
                    .map(NotWantedByDocuments::new)
                    .orElse(null);
        }
    }

    /** Tells an answer from a failure. */
    static class Mapper implements ResponseExceptionMapper<NotWantedByDocuments> {
        private static final int CONFLICT = 409;

        @Override
        public @Nullable NotWantedByDocuments toThrowable(Response response) {
            return response.getStatus() == CONFLICT
                    ? response.readEntity(Problem.class).read()
                    : null;
        }
    }
}
