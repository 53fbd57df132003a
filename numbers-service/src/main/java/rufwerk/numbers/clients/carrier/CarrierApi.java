package rufwerk.numbers.clients.carrier;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's gateway as we call it. The call may be repeated: its id makes it the same one. A refusal is an answer, so
 * it is neither tried again nor counted against the gateway.
 */
@RegisterRestClient(configKey = "carrier")
@RegisterProvider(RefusedByCarrier.Mapper.class)
@Path("")
interface CarrierApi {

    @POST
    @Timeout(value = 4, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, abortOn = RefusedByCarrier.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = RefusedByCarrier.class)
    Uni<RestResponse<Void>> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, OutgoingSms sms);
}
