package rufwerk.durchwahl.tariff.web;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.tariff.ReplaceRateDeck;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Fault;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Faulty;
import rufwerk.durchwahl.tariff.web.RateDeckCsv.Good;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.kit.time.CurrentContext;

@Tag(name = "Rate deck")
@Path("/v1/rate-deck")
@RolesAllowed(Roles.ADMIN)
class RateDeckResource {
    private static final int MOST_FAULTS_NAMED = 100;

    private final ReplaceRateDeck replaceRateDeck;

    RateDeckResource(ReplaceRateDeck replaceRateDeck) {
        this.replaceRateDeck = replaceRateDeck;
    }

    /** A large file takes a while to check, so that happens away from the event loop. */
    @PUT
    @Consumes("text/csv")
    @Operation(
            summary = "Replaces the whole rate deck, or nothing when a line is at fault",
            description = "UTF-8 with the header prefix,name,cents_per_minute,valid_from; the last column is optional."
                    + " A rate holds from valid_from on: a time such as 2027-01-31T12:00:00Z, a date (midnight in"
                    + " Germany) or nothing (always). A prefix may be there once per valid_from.")
    public Uni<RateDeckView> replace(byte[] file) {
        return CurrentContext.keptBy(Uni.createFrom()
                        .item(() -> RateDeckCsv.read(file))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .chain(content -> switch (content) {
                    case Good(var rates) -> replaceRateDeck.replaceBy(rates);
                    case Faulty(var faults) -> throw refusal(faults);
                })
                .invoke(deck -> Log.infof("Took over rate deck %d with %d rates", deck.version(), deck.rates()))
                .map(RateDeckView::of);
    }

    private static ProblemException refusal(List<Fault> faults) {
        return DurchwahlProblem.RATE_DECK_INVALID
                .because("%d of its lines are at fault, and the first %d of them are named"
                        .formatted(faults.size(), Math.min(faults.size(), MOST_FAULTS_NAMED)))
                .at(faults.stream()
                        .limit(MOST_FAULTS_NAMED)
                        .map(fault -> new FieldError("line " + fault.line(), fault.reason()))
                        .toList());
    }
}
