package rufwerk.orders.verification;

import java.util.UUID;

/** The id of a verification, which is also its id at documents-service. */
public record VerificationId(UUID value) {
    public static VerificationId random() {
        return new VerificationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
