package rufwerk.numbers.sms.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.sms.CarrierMessageId;
import rufwerk.numbers.sms.ReceiptOutcome.Different;
import rufwerk.numbers.sms.ReceiptOutcome.NotInService;
import rufwerk.numbers.sms.ReceiptOutcome.Taken;
import rufwerk.numbers.sms.ReceiptOutcome.Unwanted;
import rufwerk.numbers.sms.ReceiveSms;
import rufwerk.numbers.sms.SmsContent;

/** Told by carriers of each text message. Telling it again gives the same answer. */
@Tag(name = "Carrier", description = "For carriers, with a token of CARRIER_KEY")
@Path("/v1/carrier/sms")
@RolesAllowed("carrier")
class CarrierSmsResource {
    private final ReceiveSms receiveSms;

    CarrierSmsResource(ReceiveSms receiveSms) {
        this.receiveSms = receiveSms;
    }

    @POST
    @ResponseStatus(StatusCode.ACCEPTED)
    @APIResponseSchema(value = TakenView.class, responseCode = "202", responseDescription = "It is kept and goes on")
    @Operation(
            summary = "Hand in a text message",
            description =
                    "400, 404, 409 and 422 are final; after every other failure hand it in again, with the same id.")
    public Uni<TakenView> receive(@Valid @NotNull CarrierSmsRequest request) {
        PhoneNumber number = PhoneNumber.parse(request.to()).orElseThrow(CarrierSmsResource::notInService);
        return receiveSms
                .receive(new CarrierMessageId(request.id()), number, new SmsContent(request.from(), request.text()))
                .map(outcome -> switch (outcome) {
                    case Taken(var sms) -> TakenView.of(sms);
                    case NotInService() -> throw notInService();
                    case Unwanted() ->
                        throw NumbersProblem.SMS_UNWANTED.because("Text messages are switched off at this number");
                    case Different() -> throw NumbersProblem.SMS_DIFFERS.because("The first message of an id counts");
                });
    }

    private static ProblemException notInService() {
        return NumbersProblem.NUMBER_NOT_IN_SERVICE.because("Nobody has this number in service now");
    }
}
