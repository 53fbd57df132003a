package rufwerk.durchwahl.tariff.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.tariff.ReadRateDecks;
import rufwerk.durchwahl.tariff.ReplaceRateDeck;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;

@Tag(name = "Rate deck")
@Path("/v1/rate-decks")
@RolesAllowed(Roles.ADMIN)
class RateDeckVersionResource {
    private final ReadRateDecks readRateDecks;
    private final ReplaceRateDeck replaceRateDeck;

    RateDeckVersionResource(ReadRateDecks readRateDecks, ReplaceRateDeck replaceRateDeck) {
        this.readRateDecks = readRateDecks;
        this.replaceRateDeck = replaceRateDeck;
    }

    @GET
    @Operation(summary = "The latest 20 versions, of which the first is in force")
    public Uni<List<RateDeckView>> list() {
        return readRateDecks
                .list()
                .map(versions -> versions.stream().map(RateDeckView::of).toList());
    }

    @GET
    @Path("/{version}")
    @Operation(summary = "Downloads a version as CSV, in the form in which it can be taken over again")
    public Uni<RestResponse<String>> download(@RestPath long version) {
        return readRateDecks
                .rates(version)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(version))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rates -> ResponseBuilder.ok(RateDeckCsv.write(rates))
                        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"rate-deck-%d.csv\"".formatted(version))
                        .build());
    }

    @POST
    @Path("/{version}/activation")
    @Operation(summary = "Goes back to an earlier version: its rates come into force as a new version")
    public Uni<RestResponse<RateDeckView>> activate(@RestPath long version) {
        return replaceRateDeck
                .goBackTo(version)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(version))
                .invoke(deck -> Log.infof("Went back to rate deck %d, now as %d", version, deck.version()))
                .map(deck -> RestResponse.status(Status.CREATED, RateDeckView.of(deck)));
    }

    private static ProblemException unknown(long version) {
        return DurchwahlProblem.RATE_DECK_UNKNOWN.because("There is no rate deck " + version + ", or no longer");
    }
}
