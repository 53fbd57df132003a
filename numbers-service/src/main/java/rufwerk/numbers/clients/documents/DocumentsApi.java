package rufwerk.numbers.clients.documents;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * documents-service as we call it. Every call may be repeated. A refusal is an answer, so it is neither tried again nor
 * counted against the service. A customer waits meanwhile: five seconds are the most, whatever is tried.
 */
@RegisterRestClient(configKey = "documents")
@RegisterProvider(RefusedByDocuments.Mapper.class)
@Path("/v1")
@Timeout(value = 2, unit = ChronoUnit.SECONDS)
@Retry(
        maxRetries = 2,
        delay = 100,
        jitter = 50,
        maxDuration = 3,
        durationUnit = ChronoUnit.SECONDS,
        abortOn = RefusedByDocuments.class)
@CircuitBreaker(
        requestVolumeThreshold = 10,
        failureRatio = 0.5,
        delay = 2,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = RefusedByDocuments.class)
interface DocumentsApi {

    @PUT
    @Path("/number-checks/{id}")
    Uni<NumberCheckAnswer> ask(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            NumberCheckRequest check);

    @DELETE
    @Path("/number-checks/{id}")
    Uni<RestResponse<Void>> withdraw(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") UUID id);

    @GET
    @Path("/groups/{id}/wrongs")
    Uni<WrongsAnswer> wrongs(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") long group,
            @QueryParam("account_id") UUID account);
}
