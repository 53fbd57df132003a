package rufwerk.numbers.clients.slack;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import rufwerk.numbers.settings.SlackWebhook;
import rufwerk.numbers.sms.AttemptResult;
import rufwerk.numbers.sms.AttemptResult.Delivered;
import rufwerk.numbers.sms.AttemptResult.Failed;
import rufwerk.numbers.sms.AttemptResult.Refused;
import rufwerk.numbers.sms.ClaimedForwarding;
import rufwerk.numbers.sms.Outlet;
import rufwerk.numbers.sms.SlackOrigins;
import rufwerk.numbers.sms.Way;

/** Forwards text messages to channels of Slack. */
@ApplicationScoped
class SlackOutlet implements Outlet {
    private final SlackClient client;
    private final SlackOrigins origins;

    SlackOutlet(SlackClient client, SlackOrigins origins) {
        this.client = client;
        this.origins = origins;
    }

    @Override
    public Way way() {
        return Way.SLACK;
    }

    @Override
    public Optional<String> closedBecause() {
        return origins.isEmpty() ? Optional.of("SLACK_ORIGINS is empty") : Optional.empty();
    }

    /** Looks at the address once more: what an operator allows may have changed since the customer named it. */
    @Override
    public Uni<AttemptResult> send(ClaimedForwarding forwarding) {
        Optional<SlackWebhook> webhook = SlackWebhook.parse(forwarding.target()).filter(origins::allow);
        return webhook.isEmpty()
                ? Uni.createFrom().item(new Refused("No webhooks are allowed there"))
                : client.post(webhook.get(), SlackMessage.of(forwarding))
                        .<AttemptResult>map(taken -> new Delivered())
                        .onFailure()
                        .recoverWithItem(SlackOutlet::failed);
    }

    private static AttemptResult failed(Throwable failure) {
        return switch (failure) {
            case SlackAnswer answer when answer.isFinal() -> new Refused(String.valueOf(answer.getMessage()));
            case SlackAnswer answer -> new Failed(String.valueOf(answer.getMessage()));
            default -> new Failed("No answer from Slack: " + failure.getClass().getSimpleName());
        };
    }
}
