package rufwerk.numbers.clients.slack;

import java.util.Set;

/** Slack did not take a message. */
class SlackAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The message, the webhook or its channel is not, or no longer, what it should be. 429 asks for patience. */
    private static final Set<Integer> FINAL = Set.of(400, 403, 404, 410, 413);

    private final int status;

    private SlackAnswer(int status) {
        super("HTTP " + status, null, false, false);
        this.status = status;
    }

    /** 4xx: Slack is there, and this is between it and the customer. */
    static class AboutTheWebhook extends SlackAnswer {
        private static final long serialVersionUID = 1;

        private AboutTheWebhook(int status) {
            super(status);
        }
    }

    static void requireSuccess(int status) {
        if (status / 100 == 4) {
            throw new AboutTheWebhook(status);
        }
        if (status / 100 != 2) {
            throw new SlackAnswer(status);
        }
    }

    boolean isFinal() {
        return FINAL.contains(status);
    }
}
