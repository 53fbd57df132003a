package rufwerk.durchwahl.tariff.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.tariff.ReplaceRateDeck;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Fault;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Faulty;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Good;
import rufwerk.kit.identity.Roles;

@Tag(name = "Rate deck")
@Path("/v1/rate-deck")
@RolesAllowed(Roles.ADMIN)
class RateDeckResource {
    private static final int MOST_FAULTS_SHOWN = 20;

    private final ReplaceRateDeck replaceRateDeck;

    RateDeckResource(ReplaceRateDeck replaceRateDeck) {
        this.replaceRateDeck = replaceRateDeck;
    }

    @PUT
    @Consumes("text/csv")
    @Operation(summary = "Replaces the whole rate deck, or nothing when a line is at fault")
    public Uni<RestResponse<RateDeckView>> replace(byte[] file) {
        return switch (RateDeckCsv.read(file)) {
            case Good(var rates) ->
                replaceRateDeck
                        .replaceBy(rates)
                        .invoke(deck ->
                                Log.infof("Rate deck %d with %d rates is in force", deck.version(), rates.size()))
                        .map(deck -> RestResponse.ok(new RateDeckView(rates.size())));
            case Faulty(var faults) -> throw DurchwahlProblem.RATE_DECK_INVALID.because(summaryOf(faults));
        };
    }

    private static String summaryOf(List<Fault> faults) {
        String shown =
                faults.stream().limit(MOST_FAULTS_SHOWN).map(Fault::toString).collect(Collectors.joining("; "));
        return faults.size() > MOST_FAULTS_SHOWN
                ? shown + "; and " + (faults.size() - MOST_FAULTS_SHOWN) + " more"
                : shown;
    }
}
