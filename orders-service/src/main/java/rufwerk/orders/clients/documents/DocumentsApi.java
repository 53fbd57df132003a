package rufwerk.orders.clients.documents;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
 * documents-service as we call it. Each call may be repeated: its id makes it the same one. A refusal is an answer, so
 * it is neither tried again nor counted against the service.
 */
@RegisterRestClient(configKey = "documents")
@RegisterProvider(RefusedByDocuments.Mapper.class)
@RegisterProvider(NotWantedByDocuments.Mapper.class)
@Path("/v1/verifications")
interface DocumentsApi {

    @PUT
    @Path("/{id}")
    @Timeout(value = 12, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, abortOn = RefusedByDocuments.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = RefusedByDocuments.class)
    Uni<RestResponse<Void>> put(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            SubmissionRequest submission);

    @PUT
    @Path("/{id}/documents/{document}")
    @Timeout(value = 12, unit = ChronoUnit.SECONDS)
    @Retry(
            maxRetries = 2,
            delay = 200,
            jitter = 100,
            abortOn = {RefusedByDocuments.class, NotWantedByDocuments.class})
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {RefusedByDocuments.class, NotWantedByDocuments.class})
    Uni<RestResponse<Void>> add(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") UUID id,
            @PathParam("document") UUID document,
            FurtherDocumentRequest content);
}
