package rufwerk.documents.review;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aPdf;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;
import static rufwerk.documents.review.ReviewFixtures.aWaitingFile;
import static rufwerk.documents.review.ReviewFixtures.anyId;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.DocumentFilesInMemory;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.InspectDocument;
import rufwerk.documents.files.ScannerDown;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.VirusScan;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.review.Decision.AskMore;
import rufwerk.documents.review.ReviewCase.MoreAsked;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;

class AddingADocumentTest {
    private static final AskMore BACK_SIDE = new AskMore(AskReason.PAGE_MISSING, null);

    private final DocumentFilesInMemory files = new DocumentFilesInMemory();
    private final ReviewCasesInMemory cases = new ReviewCasesInMemory();
    private final UUID document = UUID.randomUUID();
    private final byte[] back = aPdf("back");
    private VirusScan virusScan = VirusScan.NONE;

    @Test
    void letsTheCaseWaitAgainWithTheDocument() {
        CaseId id = asked();

        assertThat(add(id, document, back)).isInstanceOf(Addition.Received.class);

        assertThat(find(id)).isInstanceOf(Waiting.class);
        assertThat(furtherOf(id)).containsExactly(new FurtherDocument(key(back), "CONTRACT", NOON));
        assertThat(files.holds(key(back))).isTrue();
        assertThat(cases.deeds()).last().isEqualTo(new Deed("orders-service", NOON, Deed.What.RECEIVED, null, null));
    }

    @Test
    void answersTheSameAgainAsTheFirstTimeWhateverCameSince() {
        CaseId id = asked();
        add(id, document, back);
        assertThat(add(id, document, back)).isInstanceOf(Addition.Repeated.class);

        askMore(id);
        assertThat(add(id, document, back)).isInstanceOf(Addition.Repeated.class);
        assertThat(find(id)).isInstanceOf(MoreAsked.class);

        step(find(id), asked -> ((MoreAsked) asked).close(ClosingReason.CANCELLED, "orders-service", NOON));
        assertThat(add(id, document, back)).isInstanceOf(Addition.Repeated.class);
        assertThat(furtherOf(id)).hasSize(1);
        assertThat(files.holds(key(back))).isTrue();
    }

    @Test
    void keepsWhatAnIdStoodForFirst() {
        CaseId id = asked();
        add(id, document, back);
        askMore(id);

        assertThat(add(id, document, aPdf("other"))).isEqualTo(new Addition.Contradicted(key(back)));
        assertThat(add(id, document, "PASSPORT", back)).isEqualTo(new Addition.Contradicted(key(back)));

        assertThat(furtherOf(id)).containsExactly(new FurtherDocument(key(back), "CONTRACT", NOON));
        assertThat(files.holds(key(back))).isTrue();
        assertThat(files.count()).isOne();
    }

    @Test
    void neverTakesTheIdOfAnythingElse() {
        CaseId other = asked();
        add(other, document, back);
        CaseId id = asked();

        assertThat(add(id, document, back)).isEqualTo(new Addition.Contradicted(null));
        assertThat(add(id, other.value(), back)).isEqualTo(new Addition.Contradicted(null));
        assertThat(add(id, id.value(), back)).isEqualTo(new Addition.Contradicted(null));

        assertThat(find(id)).isInstanceOf(MoreAsked.class);
        assertThat(files.holds(key(back))).isTrue();
    }

    @Test
    void takesNothingThatNobodyAskedFor() {
        Waiting waiting = admitted(aWaitingCase());

        assertThat(add(waiting.id(), document, back)).isEqualTo(new Addition.NotAsked(waiting));
        step(waiting, open -> waiting.approve("anna", NOON));
        assertThat(add(waiting.id(), document, back)).isInstanceOf(Addition.NotAsked.class);
        assertThat(add(anyId(), document, back)).isEqualTo(new Addition.Unknown());

        assertThat(files.count()).isZero();
    }

    @Test
    void takesNothingForTheFileOfAGroup() {
        Waiting file = admitted(aWaitingFile());
        step(file, open -> file.askMore(BACK_SIDE, "anna", NOON));

        assertThat(add(file.id(), document, back)).isEqualTo(new Addition.Unknown());
        assertThat(files.count()).isZero();
    }

    @Test
    void takesTenAndNoMore() {
        CaseId id = asked();
        for (int i = 0; i < FurtherDocument.MOST; i++) {
            assertThat(add(id, UUID.randomUUID(), back)).isInstanceOf(Addition.Received.class);
            askMore(id);
        }

        assertThat(add(id, document, back)).isEqualTo(new Addition.TooMany());

        assertThat(find(id)).isInstanceOf(MoreAsked.class);
        assertThat(files.count()).isEqualTo(FurtherDocument.MOST);
    }

    @Test
    void keepsNothingOfWhatIsNoPdfOrHarms() {
        CaseId id = asked();
        byte[] html = "<html>%PDF-1.7 %%EOF".getBytes(US_ASCII);

        assertThat(add(id, document, html)).isEqualTo(new Addition.Refused(Flaw.UNKNOWN_TYPE));
        virusScan = content -> true;
        assertThat(add(id, document, back)).isEqualTo(new Addition.Refused(Flaw.INFECTED));
        virusScan = content -> {
            throw new ScannerDown("it is off");
        };
        assertThatThrownBy(() -> add(id, document, back)).isInstanceOf(ScannerDown.class);

        assertThat(find(id)).isInstanceOf(MoreAsked.class);
        assertThat(files.count()).isZero();
    }

    @Test
    void healsWhatACrashBetweenFileAndRowsLeft() {
        var crashing = new CrashingCases();
        CaseId id = asked(crashing);

        assertThatThrownBy(() -> add(crashing, id, aPdf("front"))).hasMessage("crash");
        assertThat(files.count()).isOne();
        assertThat(crashing.furtherOf(id).await().indefinitely()).isEmpty();

        crashing.crashes = false;
        assertThat(add(crashing, id, back)).isInstanceOf(Addition.Received.class);
        assertThat(files.count()).isOne();
        assertThat(files.holds(key(back))).isTrue();
    }

    @Test
    void looksAgainWhenSomebodyWasQuicker() {
        var raced = new RacedCases();
        CaseId id = asked(raced);

        assertThat(add(raced, id, back)).isInstanceOf(Addition.NotAsked.class);

        assertThat(raced.furtherOf(id).await().indefinitely()).hasSize(1);
        assertThat(files.holds(key(back))).isFalse();
    }

    private CaseId asked() {
        return asked(cases);
    }

    private CaseId asked(ReviewCases into) {
        Waiting waiting = aWaitingCase();
        into.admit(waiting, "orders-service").await().indefinitely();
        into.save(waiting.askMore(BACK_SIDE, "anna", NOON)).await().indefinitely();
        return waiting.id();
    }

    private Waiting admitted(Waiting waiting) {
        cases.admit(waiting, "orders-service").await().indefinitely();
        return waiting;
    }

    private void askMore(CaseId id) {
        step(find(id), waiting -> ((Waiting) waiting).askMore(BACK_SIDE, "anna", NOON));
    }

    private <S extends ReviewCase> void step(ReviewCase review, Function<ReviewCase, Step<S>> step) {
        cases.save(step.apply(review)).await().indefinitely();
    }

    private ReviewCase find(CaseId id) {
        return cases.find(id).await().indefinitely();
    }

    private List<FurtherDocument> furtherOf(CaseId id) {
        return cases.furtherOf(id).await().indefinitely();
    }

    private Addition add(CaseId id, UUID as, byte[] content) {
        return addDocument(cases)
                .add(id, as, "CONTRACT", content, "orders-service")
                .await()
                .indefinitely();
    }

    private Addition add(CaseId id, UUID as, String type, byte[] content) {
        return addDocument(cases)
                .add(id, as, type, content, "orders-service")
                .await()
                .indefinitely();
    }

    private Addition add(ReviewCases into, CaseId id, byte[] content) {
        return addDocument(into)
                .add(id, document, "CONTRACT", content, "orders-service")
                .await()
                .indefinitely();
    }

    private AddDocument addDocument(ReviewCases into) {
        return new AddDocument(into, files, new InspectDocument(virusScan), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private DocumentKey key(byte[] content) {
        return new DocumentKey(document, Sha256.of(content));
    }

    private static final class CrashingCases extends ReviewCasesInMemory {
        private boolean crashes = true;

        @Override
        public Uni<Waiting> save(Step<Waiting> step, FurtherDocument further) {
            return crashes ? Uni.createFrom().failure(new IllegalStateException("crash")) : super.save(step, further);
        }
    }

    /** Another document of the same case is always a moment earlier. */
    private static final class RacedCases extends ReviewCasesInMemory {
        private boolean lost;

        @Override
        public Uni<Waiting> save(Step<Waiting> step, FurtherDocument further) {
            if (lost) {
                return super.save(step, further);
            }
            lost = true;
            var quicker = ReviewFixtures.aFurtherDocument(Instant.EPOCH);
            return super.save(step, quicker)
                    .chain(() ->
                            Uni.createFrom().failure(new LostRace(step.next().id())));
        }
    }
}
