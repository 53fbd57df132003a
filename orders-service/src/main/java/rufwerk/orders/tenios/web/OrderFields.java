package rufwerk.orders.tenios.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.ordering.OrderRequest;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.ordering.Push;
import rufwerk.orders.verification.VerificationId;

/** Reads the fields of {@code /number/order}. */
final class OrderFields {
    private static final int LONGEST_URL = 2048;

    private OrderFields() {}

    static OrderRequest read(TeniosBody body) {
        body.require("number_type", "verification_id");
        if (!body.text("number_type").equals("GEOGRAPHICAL")) {
            throw TeniosProblem.invalid("number_type", "Only GEOGRAPHICAL numbers can be ordered.");
        }
        return new OrderRequest(verification(body), linkTo(body), push(body));
    }

    private static VerificationId verification(TeniosBody body) {
        try {
            return new VerificationId(UUID.fromString(body.text("verification_id")));
        } catch (IllegalArgumentException e) {
            throw TeniosProblem.invalid("verification_id", "No such verification.");
        }
    }

    private static @Nullable PhoneNumber linkTo(TeniosBody body) {
        Optional<String> text = body.optional("link_to_number");
        if (text.isPresent() && !PhoneNumber.isE164(text.get())) {
            throw TeniosProblem.invalid("link_to_number", "It is a number like +49221….");
        }
        return text.map(PhoneNumber::new).orElse(null);
    }

    private static @Nullable Push push(TeniosBody body) {
        Optional<String> url = body.optional("push_url");
        Optional<String> secret = body.optional("push_secret");
        if (url.isEmpty()) {
            return null;
        }
        if (secret.isEmpty() || secret.get().length() > Push.LONGEST_SECRET) {
            throw TeniosProblem.invalid(
                    "push_secret",
                    "With push_url it is needed, and has at most " + Push.LONGEST_SECRET + " characters.");
        }
        return new Push(webUrl(url.get()), secret.get());
    }

    private static URI webUrl(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getRawUserInfo() == null && text.length() <= LONGEST_URL) {
                return url;
            }
        } catch (URISyntaxException e) {
            // The same answer as for a URL that we do not want.
        }
        throw TeniosProblem.invalid("push_url", "It is a URL that begins with https:// or http://.");
    }
}
