package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.offer.FindOffers;
import rufwerk.numbers.once.DryRun;
import rufwerk.numbers.once.Once;
import rufwerk.numbers.settings.NumberSettings;

/** What customers set on their numbers, as Zadarma's clients ask for it. In test mode nothing changes. */
@Path("/v1/direct_numbers")
@Produces(MediaType.APPLICATION_JSON)
@ZadarmaAccess
@Tag(name = "Zadarma numbers", description = "For customers, with a signed request")
class SettingsResource {
    private final ZadarmaParameters parameters;
    private final OwnNumbers ownNumbers;
    private final FindOffers findOffers;
    private final Once once;

    SettingsResource(ZadarmaParameters parameters, OwnNumbers ownNumbers, FindOffers findOffers, Once once) {
        this.parameters = parameters;
        this.ownNumbers = ownNumbers;
        this.findOffers = findOffers;
        this.once = once;
    }

    @PUT
    @Path("/set_caller_name")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    @Operation(summary = "Name a number, or clear its name")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = CallerNameForm.class)))
    public Uni<RestResponse<CallerNameView>> setCallerName(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        CallerNameForm form = CallerNameForm.of(parameters);
        return once(
                idempotencyKey,
                form,
                CallerNameView.class,
                () -> ownNumbers
                        .change(form.number(), settings -> settings.withName(form.callerName()))
                        .map(changed -> CallerNameView.of(form)));
    }

    @PUT
    @Path("/set_sip_id")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    @Operation(summary = "Lead calls to a SIP login or a SIP URI")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = SipForm.class)))
    public Uni<RestResponse<SipView>> setSipId(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        SipForm form = SipForm.of(parameters);
        return once(
                idempotencyKey,
                form,
                SipView.class,
                () -> ownNumbers.change(form.number(), form::applyTo).map(changed -> SipView.of(form)));
    }

    @PUT
    @Path("/receive_sms")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    @Operation(summary = "Let a number receive text messages, or not")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = ReceiveSmsForm.class)))
    public Uni<RestResponse<ReceiveSmsView>> receiveSms(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        ReceiveSmsForm form = ReceiveSmsForm.of(parameters);
        return once(idempotencyKey, form, ReceiveSmsView.class, () -> receiveSms(form));
    }

    private Uni<ReceiveSmsView> receiveSms(ReceiveSmsForm form) {
        return ownNumbers
                .find(form.number())
                .invoke(found -> {
                    if (form.value() && !found.direction().features().sms()) {
                        throw ZadarmaProblem.WRONG_PARAMETERS.because("This number cannot receive SMS");
                    }
                })
                .chain(() -> ownNumbers.change(form.number(), form::applyTo))
                .map(changed -> ReceiveSmsView.of(form));
    }

    @GET
    @Path("/incoming_channels")
    @Operation(summary = "Tell how many calls may come in at once, at a number or at those of a direction")
    @Parameter(name = "number", in = ParameterIn.QUERY)
    @Parameter(name = "direction_id", in = ParameterIn.QUERY)
    public Uni<RestResponse<ChannelsView>> incomingChannels() {
        if (ZadarmaValues.present(parameters, "number").isPresent()) {
            return ownNumbers
                    .find(ZadarmaValues.number(parameters))
                    .map(found -> RestResponse.ok(
                            ChannelsView.of(found.subscription().settings().channels())));
        }
        return findOffers
                .direction(parameters.required("direction_id"))
                .onItem()
                .ifNull()
                .failWith(ZadarmaProblem.WRONG_PARAMETERS::asException)
                .map(known -> RestResponse.ok(ChannelsView.of(NumberSettings.USUAL_CHANNELS)));
    }

    @PUT
    @Path("/incoming_channels")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    @Operation(summary = "Set how many calls may come in at once")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = ChannelsForm.class)))
    public Uni<RestResponse<ChannelsView>> setIncomingChannels(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        ChannelsForm form = ChannelsForm.of(parameters);
        return once(
                idempotencyKey,
                form,
                ChannelsView.class,
                () -> ownNumbers
                        .change(form.number(), settings -> settings.withChannels(form.channels()))
                        .map(changed -> ChannelsView.of(
                                changed.subscription().settings().channels())));
    }

    private <A> Uni<RestResponse<A>> once(
            @Nullable String idempotencyKey, Record form, Class<A> answerType, Supplier<Uni<A>> work) {
        return once.carryOut(new Once.Call(idempotencyKey, form.toString()), answerType, work)
                .map(RestResponse::ok);
    }
}
