package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.subscription.ChangeRenewal;
import rufwerk.numbers.subscription.FindActiveNumbers;

/** Numbers as Zadarma's clients ask for them. A number that is not the account's own looks like one that is none. */
@Path("/v1/direct_numbers")
@Produces(MediaType.APPLICATION_JSON)
@ZadarmaAccess
@Tag(name = "Zadarma numbers", description = "For customers, with a signed request")
class DirectNumbersResource {
    private final CurrentCaller caller;
    private final ZadarmaParameters parameters;
    private final FindActiveNumbers findActiveNumbers;
    private final OwnNumbers ownNumbers;
    private final ChangeRenewal changeRenewal;

    DirectNumbersResource(
            CurrentCaller caller,
            ZadarmaParameters parameters,
            FindActiveNumbers findActiveNumbers,
            OwnNumbers ownNumbers,
            ChangeRenewal changeRenewal) {
        this.caller = caller;
        this.parameters = parameters;
        this.findActiveNumbers = findActiveNumbers;
        this.ownNumbers = ownNumbers;
        this.changeRenewal = changeRenewal;
    }

    @GET
    @Operation(summary = "List the account's own numbers")
    @Parameter(name = "language", in = ParameterIn.QUERY)
    public Uni<RestResponse<DirectNumbersView>> list() {
        return findActiveNumbers
                .held(caller.get().accountId())
                .map(numbers -> RestResponse.ok(DirectNumbersView.of(numbers, ZadarmaValues.language(parameters))));
    }

    @GET
    @Path("/number")
    @Operation(summary = "Show one of the account's own numbers")
    @Parameter(name = "number", in = ParameterIn.QUERY, required = true)
    @Parameter(name = "language", in = ParameterIn.QUERY)
    public Uni<RestResponse<OneNumberView>> number() {
        return ownNumbers
                .find(ZadarmaValues.number(parameters))
                .map(found -> RestResponse.ok(OneNumberView.of(found, ZadarmaValues.language(parameters))));
    }

    @GET
    @Path("/autoprolongation")
    @Operation(summary = "Tell whether a number renews itself")
    @Parameter(name = "number", in = ParameterIn.QUERY, required = true)
    public Uni<RestResponse<AutoprolongationView>> autoprolongation() {
        return ownNumbers
                .find(ZadarmaValues.number(parameters))
                .map(found -> RestResponse.ok(AutoprolongationView.of(
                        found.subscription().number(), found.subscription().renewsItself())));
    }

    @PUT
    @Path("/autoprolongation")
    @Operation(
            summary = "Let a number renew itself, or not",
            description = "A parked number that shall renew itself is renewed at once. In test mode nothing changes.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = OnOffForm.class)))
    public Uni<RestResponse<AutoprolongationView>> changeAutoprolongation() {
        OnOffForm form = OnOffForm.of(parameters);
        return changeRenewal.change(caller.get(), form.number(), form.value()).map(changed -> {
            if (!changed) {
                throw ZadarmaProblem.NUMBER_UNKNOWN.asException();
            }
            return RestResponse.ok(AutoprolongationView.of(form.number(), form.value()));
        });
    }

    @GET
    @Path("/checking-wrongs")
    @Operation(summary = "Tell what is wrong with documents that an order waits for")
    @Parameter(name = "group_id", in = ParameterIn.QUERY)
    public Uni<RestResponse<CheckingWrongsView>> checkingWrongs() {
        ZadarmaValues.present(parameters, "group_id").ifPresent(ZadarmaValues::wholeNumber);
        return Uni.createFrom().item(RestResponse.ok(CheckingWrongsView.NOTHING_WRONG));
    }
}
