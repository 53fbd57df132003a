package rufwerk.numbers.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import java.time.Duration;
import java.util.Optional;

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

    /** Sent to the gateway as a bearer token. */
    Optional<String> gatewayToken();
}
