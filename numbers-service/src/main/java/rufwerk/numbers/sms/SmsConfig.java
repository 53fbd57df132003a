package rufwerk.numbers.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where text messages go on to, and how long they are kept. */
@ConfigMapping(prefix = "rufwerk.sms")
public interface SmsConfig {

    /** How long messages are kept, with what became of them: what somebody wrote is personal data. */
    @WithDefault("30D")
    Duration retention();

    /** Without a mail server, forwardings by mail wait. */
    Optional<String> mailServer();

    /** The address mails are from. */
    Optional<@Email String> mailFrom();

    /** Where the carrier takes messages to be sent; without it, forwardings to numbers wait. */
    Optional<String> gatewayUrl();

    /** Where incoming webhooks may be: scheme, host and port. Without any, forwardings to Slack wait. */
    Optional<Set<@Pattern(regexp = "https?://[a-z0-9.-]+(:[0-9]{1,5})?") String>> slackOrigins();

    /** Sent to the gateway as a bearer token. */
    Optional<String> gatewayToken();
}
