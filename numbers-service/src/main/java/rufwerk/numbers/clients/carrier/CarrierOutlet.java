package rufwerk.numbers.clients.carrier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.numbers.sms.AttemptResult;
import rufwerk.numbers.sms.AttemptResult.Delivered;
import rufwerk.numbers.sms.AttemptResult.Failed;
import rufwerk.numbers.sms.AttemptResult.Refused;
import rufwerk.numbers.sms.ClaimedForwarding;
import rufwerk.numbers.sms.Outlet;
import rufwerk.numbers.sms.SmsConfig;
import rufwerk.numbers.sms.Way;

/** Forwards text messages to numbers, through the carrier's HTTP gateway. */
@ApplicationScoped
class CarrierOutlet implements Outlet {
    private final CarrierApi api;
    private final SmsConfig config;

    CarrierOutlet(@RestClient CarrierApi api, SmsConfig config) {
        this.api = api;
        this.config = config;
    }

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public Optional<String> closedBecause() {
        return config.gatewayUrl().isEmpty() ? Optional.of("SMS_GATEWAY_URL is not set") : Optional.empty();
    }

    @Override
    public Uni<AttemptResult> send(ClaimedForwarding forwarding) {
        var sms = new OutgoingSms(
                forwarding.id(),
                forwarding.number().withPlus(),
                "+" + forwarding.target(),
                forwarding.content().sender(),
                forwarding.content().text());
        return api.send(config.gatewayToken().map(token -> "Bearer " + token).orElse(null), sms)
                .map(CarrierOutlet::answered)
                .onFailure()
                .recoverWithItem(CarrierOutlet::failed);
    }

    /** Redirects are not followed: who answers is configured. */
    private static AttemptResult answered(RestResponse<Void> answer) {
        return answer.getStatus() < 300 ? new Delivered() : new Failed("HTTP " + answer.getStatus());
    }

    private static AttemptResult failed(Throwable failure) {
        return switch (failure) {
            case RefusedByCarrier refused -> new Refused(String.valueOf(refused.getMessage()));
            case WebApplicationException answer ->
                new Failed("HTTP " + answer.getResponse().getStatus());
            default ->
                new Failed("No answer from the gateway: " + failure.getClass().getSimpleName());
        };
    }
}
