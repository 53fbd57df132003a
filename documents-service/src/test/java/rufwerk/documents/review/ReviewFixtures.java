package rufwerk.documents.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.check.Pdfs;
import rufwerk.documents.review.ReviewCase.Waiting;

/** Reviews with nothing special about them. */
public final class ReviewFixtures {
    public static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");
    public static final UUID ACCOUNT = UUID.fromString("3f0c7a52-6d0e-4b0f-9a55-2c8a7d1f6b10");

    private ReviewFixtures() {}

    public static CaseId anyId() {
        return new CaseId(UUID.randomUUID());
    }

    public static Subject.Verification aVerification(CaseId id) {
        return new Subject.Verification(
                id, ACCOUNT, new Address("DE", "Köln", "50667", "Domkloster", "4a"), "IDENTITY_CARD", "221");
    }

    public static Waiting aWaitingCase() {
        return aWaitingCase(anyId(), NOON);
    }

    public static Waiting aWaitingCase(CaseId id, Instant receivedAt) {
        return Waiting.since(
                receivedAt, aVerification(id), new DocumentKey(id.value(), Sha256.of(aPdf("of " + id.value()))));
    }

    public static Subject.GroupFile aGroupFile() {
        var facts = new Facts(Map.of(Fact.FIRST_NAME, "Änne", Fact.LAST_NAME, "Muster", Fact.COUNTRY, "DE"));
        return new Subject.GroupFile(anyId(), ACCOUNT, 12, "passport", "image/jpeg", facts);
    }

    public static Waiting aWaitingFile() {
        Subject.GroupFile file = aGroupFile();
        return Waiting.since(NOON, file, new DocumentKey(file.id().value(), Sha256.of(aPdf("of a group"))));
    }

    public static FurtherDocument aFurtherDocument(Instant receivedAt) {
        UUID id = UUID.randomUUID();
        return new FurtherDocument(new DocumentKey(id, Sha256.of(aPdf("of " + id))), "CONTRACT", receivedAt);
    }

    public static ReviewConfig twoEyes() {
        return config(false);
    }

    public static ReviewConfig fourEyes() {
        return config(true);
    }

    private static ReviewConfig config(boolean fourEyes) {
        return new ReviewConfig() {
            @Override
            public Duration claimLasts() {
                return Duration.ofMinutes(15);
            }

            @Override
            public boolean fourEyes() {
                return fourEyes;
            }
        };
    }

    public static byte[] aPdf(String text) {
        return Pdfs.saying(text);
    }
}
