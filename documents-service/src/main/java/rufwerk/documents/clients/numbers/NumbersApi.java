package rufwerk.documents.clients.numbers;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** numbers-service as we call it. That there is no such direction is an answer, and no reason to ask again. */
@RegisterRestClient(configKey = "numbers")
@RegisterProvider(NoSuchDirection.Mapper.class)
@Path("/v1/directions")
interface NumbersApi {

    @GET
    @Path("/{id}")
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 100, jitter = 50, abortOn = NoSuchDirection.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = NoSuchDirection.class)
    Uni<DirectionAnswer> direction(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") long id);
}
