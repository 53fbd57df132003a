package rufwerk.documents.review;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aPdf;
import static rufwerk.documents.review.ReviewFixtures.aVerification;
import static rufwerk.documents.review.ReviewFixtures.anyId;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.DocumentFilesInMemory;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.InspectDocument;
import rufwerk.documents.files.ScannerDown;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.VirusScan;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.files.check.Pictures;
import rufwerk.documents.review.Receipt.Contradicted;
import rufwerk.documents.review.Receipt.Received;
import rufwerk.documents.review.Receipt.Refused;
import rufwerk.documents.review.Receipt.Repeated;
import rufwerk.documents.review.ReviewCase.Waiting;

class ReceivingAVerificationTest {
    private final DocumentFilesInMemory files = new DocumentFilesInMemory();
    private final ReviewCasesInMemory cases = new ReviewCasesInMemory();
    private final CaseId id = anyId();
    private VirusScan virusScan = VirusScan.NONE;
    private final byte[] front = aPdf("front");
    private final byte[] back = aPdf("back");

    @Test
    void keepsTheFileAndTheCase() {
        assertThat(receive(cases, front)).isInstanceOf(Received.class);
        assertThat(files.holds(key(front))).isTrue();
        assertThat(cases.find(id).await().indefinitely().document()).isEqualTo(key(front));
    }

    @Test
    void recognisesTheSameAgain() {
        receive(cases, front);
        assertThat(receive(cases, front)).isInstanceOf(Repeated.class);
    }

    @Test
    void refusesOtherContentAndKeepsNothingOfIt() {
        receive(cases, front);
        assertThat(receive(cases, back)).isEqualTo(new Contradicted(id));
        assertThat(files.holds(key(front))).isTrue();
        assertThat(files.holds(key(back))).isFalse();
    }

    @Test
    void refusesAnotherAddressUnderTheSameId() {
        receive(cases, front);
        var moved = new Subject.Verification(
                id, ReviewFixtures.ACCOUNT, new Address("DE", "Köln", "50667", "Domkloster", "5"), "CONTRACT", "221");
        assertThat(receiveVerification(cases)
                        .receive(moved, front, "orders-service")
                        .await()
                        .indefinitely())
                .isEqualTo(new Contradicted(id));
    }

    @Test
    void keepsNothingOfWhatIsNoPdf() {
        byte[] html = "<html>%PDF-1.7 %%EOF".getBytes(US_ASCII);
        assertThat(receive(cases, html)).isEqualTo(new Refused(Flaw.UNKNOWN_TYPE));
        assertThat(files.holds(key(html))).isFalse();
    }

    @Test
    void keepsNothingOfAPicture() {
        byte[] picture = Pictures.jpeg();
        assertThat(receive(cases, picture)).isEqualTo(new Refused(Flaw.UNKNOWN_TYPE));
        assertThat(files.holds(key(picture))).isFalse();
    }

    @Test
    void keepsNothingThatTheScannerFindsSomethingIn() {
        virusScan = content -> true;
        assertThat(receive(cases, front)).isEqualTo(new Refused(Flaw.INFECTED));
        assertThat(files.holds(key(front))).isFalse();
    }

    @Test
    void keepsNothingWhileTheScannerIsDown() {
        virusScan = content -> {
            throw new ScannerDown("it is off");
        };
        assertThatThrownBy(() -> receive(cases, front)).isInstanceOf(ScannerDown.class);
        assertThat(files.holds(key(front))).isFalse();
    }

    @Test
    void healsWhatACrashBetweenFileAndCaseLeft() {
        assertThatThrownBy(() -> receive(new CrashingCases(), front)).hasMessage("crash");
        assertThat(files.holds(key(front))).isTrue();

        assertThat(receive(cases, back)).isInstanceOf(Received.class);
        assertThat(files.holds(key(front))).isFalse();
        assertThat(files.holds(key(back))).isTrue();
    }

    private Receipt receive(ReviewCases into, byte[] document) {
        return receiveVerification(into)
                .receive(aVerification(id), document, "orders-service")
                .await()
                .indefinitely();
    }

    private ReceiveVerification receiveVerification(ReviewCases into) {
        return new ReceiveVerification(into, files, new InspectDocument(virusScan), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private DocumentKey key(byte[] content) {
        return new DocumentKey(id.value(), Sha256.of(content));
    }

    private static final class CrashingCases extends ReviewCasesInMemory {
        @Override
        public Uni<Admission> admit(Waiting waiting, String sender) {
            return Uni.createFrom().failure(new IllegalStateException("crash"));
        }
    }
}
