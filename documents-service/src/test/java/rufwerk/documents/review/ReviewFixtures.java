package rufwerk.documents.review;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.UUID;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.review.ReviewCase.Waiting;

/** Reviews with nothing special about them. */
public final class ReviewFixtures {
    public static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");
    public static final UUID ACCOUNT = UUID.fromString("3f0c7a52-6d0e-4b0f-9a55-2c8a7d1f6b10");

    private ReviewFixtures() {}

    public static VerificationId anyId() {
        return new VerificationId(UUID.randomUUID());
    }

    public static Submission aSubmission(VerificationId id) {
        return new Submission(
                id, ACCOUNT, new Address("DE", "Köln", "50667", "Domkloster", "4a"), "IDENTITY_CARD", "221");
    }

    public static Waiting aWaitingCase() {
        return aWaitingCase(anyId(), NOON);
    }

    public static Waiting aWaitingCase(VerificationId id, Instant receivedAt) {
        return Waiting.since(
                receivedAt, aSubmission(id), new DocumentKey(id.value(), Sha256.of(aPdf("of " + id.value()))));
    }

    public static byte[] aPdf(String text) {
        return ("%PDF-1.7\n% " + text + "\nstartxref\n9\n%%EOF\n").getBytes(US_ASCII);
    }
}
