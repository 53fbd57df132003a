package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.offer.FindOffers;
import rufwerk.numbers.offer.NumberMask;

/** What can be ordered, as Zadarma's clients ask for it. */
@Path("/v1/direct_numbers")
@Produces(MediaType.APPLICATION_JSON)
@ZadarmaAccess
@Tag(name = "Zadarma numbers", description = "For customers, with a signed request")
class OfferResource {
    private final ZadarmaParameters parameters;
    private final FindOffers findOffers;

    OfferResource(ZadarmaParameters parameters, FindOffers findOffers) {
        this.parameters = parameters;
        this.findOffers = findOffers;
    }

    @GET
    @Path("/countries")
    @Operation(summary = "List the countries that have directions")
    @Parameter(name = "language", in = ParameterIn.QUERY)
    public Uni<RestResponse<CountryView.Answer>> countries() {
        return findOffers
                .countries()
                .map(found -> RestResponse.ok(CountryView.Answer.of(found, ZadarmaValues.language(parameters))));
    }

    @GET
    @Path("/country")
    @Operation(summary = "List the directions of a country")
    @Parameter(name = "country", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "language", in = ParameterIn.QUERY)
    @Parameter(name = "direction_id", in = ParameterIn.QUERY)
    public Uni<RestResponse<DirectionView.Answer>> country() {
        Country country = Country.parse(parameters.required("country").strip())
                .orElseThrow(ZadarmaProblem.WRONG_PARAMETERS::asException);
        Optional<DirectionId> only =
                ZadarmaValues.present(parameters, "direction_id").map(ZadarmaValues::direction);
        return findOffers
                .directionsOf(country)
                .map(found -> found.stream()
                        .filter(direction -> only.isEmpty() || only.get().equals(direction.id()))
                        .toList())
                .map(found -> RestResponse.ok(DirectionView.Answer.of(found, ZadarmaValues.language(parameters))));
    }

    @GET
    @Path("/available/{direction}")
    @Operation(
            summary = "List free numbers of a direction, at most 1,000",
            description = "The direction is its id, or country and area code: `ru495`.")
    @Parameter(name = "mask", in = ParameterIn.QUERY, description = "Digits that stand anywhere in the number")
    public Uni<RestResponse<AvailableNumberView.Answer>> available(@PathParam("direction") String text) {
        NumberMask mask = ZadarmaValues.present(parameters, "mask")
                .map(digits -> NumberMask.parse(digits).orElseThrow(ZadarmaProblem.WRONG_PARAMETERS::asException))
                .orElse(NumberMask.ANY);
        return findOffers
                .direction(text)
                .onItem()
                .ifNull()
                .failWith(ZadarmaProblem.WRONG_PARAMETERS::asException)
                .chain(direction -> findOffers
                        .freeNumbers(direction.id(), mask)
                        .map(numbers -> RestResponse.ok(AvailableNumberView.Answer.of(direction.id(), numbers))));
    }
}
