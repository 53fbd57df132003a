package rufwerk.orders.ordering.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.orders.endpoints.CallbackUrl;
import rufwerk.orders.ordering.OrderRequest;
import rufwerk.orders.ordering.PhoneNumber;
import rufwerk.orders.ordering.Push;
import rufwerk.orders.verification.VerificationId;

/** An order as a customer writes it. */
record NewOrder(
        @Schema(required = true, description = "Of the address and area the number shall be of") @Nullable
        String verificationId,

        @Schema(description = "The number shall behave like this one of yours", examples = "+492214710000") @Nullable
        String linkToNumber,

        @Schema(description = "Hears how the order ended") @Nullable
        String pushUrl,

        @Schema(description = "Signs what push_url hears; with it needed, at most 64 characters") @Nullable
        String pushSecret,

        @Schema(description = "Your own word for it, at most 100 characters", examples = "Berlin office") @Nullable
        String label) {
    private static final int LONGEST_LABEL = 100;
    private static final Pattern LABEL = Pattern.compile("\\P{Cntrl}{1," + LONGEST_LABEL + "}");

    /** What came of looking at it. */
    sealed interface Reading {
        record Good(OrderRequest request) implements Reading {}

        record Bad(List<FieldError> errors) implements Reading {}
    }

    Reading read(boolean test) {
        List<FieldError> errors = new ArrayList<>();
        Optional<VerificationId> verification = verification();
        if (verification.isEmpty()) {
            errors.add(new FieldError("verification_id", "must be the id of a verification"));
        }
        if (linkToNumber != null && !PhoneNumber.isE164(linkToNumber)) {
            errors.add(new FieldError("link_to_number", "must be a number like +49221…"));
        }
        if (label != null && !LABEL.matcher(label).matches()) {
            errors.add(new FieldError(
                    "label", "must have 1 to " + LONGEST_LABEL + " characters, none of which controls anything"));
        }
        Push push = push(errors);
        return errors.isEmpty()
                ? new Reading.Good(new OrderRequest(
                        verification.orElseThrow(),
                        linkToNumber == null ? null : new PhoneNumber(linkToNumber),
                        push,
                        label,
                        test))
                : new Reading.Bad(errors);
    }

    private Optional<VerificationId> verification() {
        try {
            return Optional.ofNullable(verificationId).map(UUID::fromString).map(VerificationId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable Push push(List<FieldError> errors) {
        if (pushUrl == null) {
            return null;
        }
        Optional<URI> url = CallbackUrl.parse(pushUrl);
        if (url.isEmpty()) {
            errors.add(new FieldError("push_url", "must begin with https:// or http:// and have no user information"));
        }
        String secret = pushSecret == null ? "" : pushSecret;
        boolean hasSecret = !secret.isEmpty() && secret.length() <= Push.LONGEST_SECRET;
        if (!hasSecret) {
            errors.add(new FieldError(
                    "push_secret", "is needed with push_url, and has at most " + Push.LONGEST_SECRET + " characters"));
        }
        return url.isPresent() && hasSecret ? new Push(url.get(), secret) : null;
    }
}
