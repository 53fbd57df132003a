package rufwerk.orders.ordering;

import java.net.URI;

/** Where and with which secret the customer wants to hear how the order ended. */
public record Push(URI url, String secret) {
    public static final int LONGEST_SECRET = 64;

    public Push {
        if (secret.isEmpty() || secret.length() > LONGEST_SECRET) {
            throw new IllegalArgumentException("A push secret has 1 to " + LONGEST_SECRET + " characters");
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "push to " + url.getHost();
    }
}
