package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.once.DryRun;
import rufwerk.numbers.once.Once;
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
    private final DocumentsFirst documentsFirst;
    private final Once once;

    DirectNumbersResource(
            CurrentCaller caller,
            ZadarmaParameters parameters,
            FindActiveNumbers findActiveNumbers,
            OwnNumbers ownNumbers,
            ChangeRenewal changeRenewal,
            DocumentsFirst documentsFirst,
            Once once) {
        this.caller = caller;
        this.parameters = parameters;
        this.findActiveNumbers = findActiveNumbers;
        this.ownNumbers = ownNumbers;
        this.changeRenewal = changeRenewal;
        this.documentsFirst = documentsFirst;
        this.once = once;
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
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    @Operation(
            summary = "Let a number renew itself, or not",
            description = "A parked number that shall renew itself is renewed at once. In test mode nothing changes.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = OnOffForm.class)))
    public Uni<RestResponse<AutoprolongationView>> changeAutoprolongation(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        OnOffForm form = OnOffForm.of(parameters);
        return once.carryOut(
                        new Once.Call(idempotencyKey, "autoprolongation " + form),
                        AutoprolongationView.class,
                        () -> change(form))
                .map(RestResponse::ok);
    }

    private Uni<AutoprolongationView> change(OnOffForm form) {
        return changeRenewal.change(caller.get(), form.number(), form.value()).map(changed -> {
            if (!changed) {
                throw ZadarmaProblem.NUMBER_UNKNOWN.asException();
            }
            return AutoprolongationView.of(form.number(), form.value());
        });
    }

    @GET
    @Path("/checking-wrongs")
    @Operation(summary = "Tell what is wrong with documents that an order waits for")
    @Parameter(name = "group_id", in = ParameterIn.QUERY)
    public Uni<RestResponse<CheckingWrongsView>> checkingWrongs() {
        long group = ZadarmaValues.present(parameters, "group_id")
                .map(ZadarmaValues::wholeNumber)
                .orElse(0L);
        return documentsFirst.wrongs(caller.get(), group).map(wrongs -> RestResponse.ok(CheckingWrongsView.of(wrongs)));
    }
}
