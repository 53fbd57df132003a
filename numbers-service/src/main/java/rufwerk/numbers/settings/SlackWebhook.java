package rufwerk.numbers.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of an incoming webhook of Slack, or of what speaks like it: a URL of at most 500 characters with a host, a
 * path and nothing that could be mistaken for one of them. Whoever knows it may post there, so it is a secret.
 */
public record SlackWebhook(URI url) {
    private static final int LONGEST = 500;

    public SlackWebhook {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("No address of an incoming webhook");
        }
    }

    public static Optional<SlackWebhook> parse(String text) {
        try {
            URI url = new URI(text.strip());
            return isAddress(url) ? Optional.of(new SlackWebhook(url)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    public String text() {
        return url.toString();
    }

    /** Scheme, host and port, as far as they are there: {@code https://hooks.slack.com}. */
    public String origin() {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
    }

    /** Only the host is fit for a log. */
    @Override
    public String toString() {
        return origin() + "/…";
    }

    private static boolean isAddress(URI url) {
        return url.toString().length() <= LONGEST
                && url.toString().chars().allMatch(character -> character > ' ' && character < 0x7F)
                && ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getRawPath().length() > 1;
    }
}
