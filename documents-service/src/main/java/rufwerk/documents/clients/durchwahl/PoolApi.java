package rufwerk.documents.clients.durchwahl;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import rufwerk.documents.clients.Refusal;

/** The pool and the rate deck of durchwahl-service, as operators see them. */
@RegisterRestClient(configKey = "durchwahl")
@RegisterProvider(Refusal.Mapper.class)
@Path("/v1")
public interface PoolApi {

    @GET
    @Path("/pool/blocks")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<List<Block>> blocks(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** The first is in force; there is none before the first was taken over. */
    @GET
    @Path("/rate-decks")
    @CircuitBreaker(skipOn = Refusal.class)
    Uni<List<RateDeck>> rateDecks(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
