package rufwerk.documents.clients.numbers;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.Refusal;

/** What is in stock at numbers-service, as operators see it. */
@RegisterRestClient(configKey = "numbers")
@RegisterProvider(Refusal.Mapper.class)
@Path("/v1/directions")
public interface InventoryApi {

    /** The oldest first. */
    @GET
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<StockedDirection.Page> directions(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("country") @Nullable String country,
            @QueryParam("cursor") @Nullable String cursor);
}
