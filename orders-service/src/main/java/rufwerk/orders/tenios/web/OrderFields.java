package rufwerk.orders.tenios.web;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.endpoints.CallbackUrl;
import rufwerk.orders.ordering.OrderRequest;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.ordering.Push;
import rufwerk.orders.verification.VerificationId;

/** Reads the fields of {@code /number/order}. */
final class OrderFields {
    private OrderFields() {}

    static OrderRequest read(TeniosBody body, boolean test) {
        body.require("number_type", "verification_id");
        if (!body.text("number_type").equals("GEOGRAPHICAL")) {
            throw TeniosProblem.invalid("number_type", "Only GEOGRAPHICAL numbers can be ordered.");
        }
        return new OrderRequest(verification(body), linkTo(body), push(body), null, test);
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
        return CallbackUrl.parse(text)
                .orElseThrow(
                        () -> TeniosProblem.invalid("push_url", "It is a URL that begins with https:// or http://."));
    }
}
