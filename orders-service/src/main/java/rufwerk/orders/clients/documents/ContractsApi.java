package rufwerk.orders.clients.documents;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** documents-service knows whose documents it has to keep, because it asks for whom numbers are live. */
@RegisterRestClient(configKey = "documents")
@Path("/v1/accounts")
interface ContractsApi {

    @GET
    @Path("/{id}/contracts")
    @Timeout(value = 12, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 200, jitter = 100)
    Uni<ContractsAnswer> contracts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID account);

    /** What of it is of use to us. */
    record ContractsAnswer(long live) {}
}
