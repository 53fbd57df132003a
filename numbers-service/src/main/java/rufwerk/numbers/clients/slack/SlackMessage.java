package rufwerk.numbers.clients.slack;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.numbers.sms.ClaimedForwarding;

/**
 * What an incoming webhook takes. A stranger wrote the text, so none of it is formatting, a mention or a link that is
 * followed for a preview: a link may be good for one use only.
 */
@RegisterForReflection // written by our own mapper
record SlackMessage(String text, boolean mrkdwn, boolean unfurlLinks, boolean unfurlMedia) {
    static SlackMessage of(ClaimedForwarding forwarding) {
        String text = "SMS from %s to %s\n%s"
                .formatted(
                        forwarding.content().sender(),
                        forwarding.number().withPlus(),
                        forwarding.content().text());
        return new SlackMessage(escaped(text), false, false, false);
    }

    /** The three characters that Slack gives a meaning to, whatever else is switched off. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
