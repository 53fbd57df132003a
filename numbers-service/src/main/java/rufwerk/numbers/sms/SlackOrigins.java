package rufwerk.numbers.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import rufwerk.numbers.settings.SlackWebhook;

/** Where incoming webhooks may be, as the operator says: nothing is sent to any other place a customer names. */
@ApplicationScoped
public class SlackOrigins {
    private final Set<String> allowed;

    SlackOrigins(SmsConfig config) {
        this.allowed = config.slackOrigins().orElse(Set.of());
    }

    public boolean allow(SlackWebhook webhook) {
        return allowed.contains(webhook.origin());
    }

    public boolean isEmpty() {
        return allowed.isEmpty();
    }
}
