package rufwerk.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;
import static rufwerk.documents.review.ReviewFixtures.anyId;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Waiting;

/** What every {@link ReviewCases} does. */
public abstract class ReviewCasesConformance {
    private static final String SENDER = "orders-service";

    protected abstract ReviewCases cases();

    /** The work in one transaction of its own. */
    protected abstract <T> Uni<T> inTransaction(Supplier<Uni<T>> work);

    private <T> T run(Supplier<Uni<T>> work) {
        return inTransaction(work).await().atMost(Duration.ofSeconds(20));
    }

    private Waiting admitted(Waiting waiting) {
        run(() -> cases().admit(waiting, SENDER));
        return waiting;
    }

    @Test
    public void findsWhatWasAdmitted() {
        Waiting waiting = admitted(aWaitingCase());
        assertThat(run(() -> cases().find(waiting.id()))).isEqualTo(waiting);
    }

    @Test
    public void findsNothingUnderAnUnknownId() {
        assertThat(run(() -> cases().find(anyId()))).isNull();
    }

    @Test
    public void admitsOncePerIdAndKeepsTheFirst() {
        Waiting first = aWaitingCase();
        Waiting second = aWaitingCase(first.id(), NOON.plusSeconds(1));

        assertThat(run(() -> cases().admit(first, SENDER))).isEqualTo(new ReviewCases.Admission(first, true));
        assertThat(run(() -> cases().admit(second, SENDER))).isEqualTo(new ReviewCases.Admission(first, false));
    }

    @Test
    public void admitsOneOfManyAtOnce() {
        VerificationId id = anyId();
        List<ReviewCases.Admission> admissions = Uni.join()
                .all(IntStream.range(0, 8)
                        .mapToObj(i -> aWaitingCase(id, NOON.plusSeconds(i)))
                        .map(waiting -> inTransaction(() -> cases().admit(waiting, SENDER)))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(admissions).filteredOn(ReviewCases.Admission::first).hasSize(1);
        assertThat(admissions).extracting(ReviewCases.Admission::standing).containsOnly(run(() -> cases().find(id)));
    }

    @Test
    public void remembersAnApproval() {
        var step = admitted(aWaitingCase()).approve("anna", NOON);
        run(() -> cases().save(step));
        assertThat(run(() -> cases().find(step.next().id()))).isEqualTo(step.next());
    }

    @Test
    public void remembersARejectionWithAndWithoutComment() {
        for (String comment : new String[] {"Straße fehlt", null}) {
            var step = admitted(aWaitingCase())
                    .reject(new Reject(RejectionReason.ADDRESS_MISMATCH, comment), "anna", NOON);
            run(() -> cases().save(step));
            assertThat(run(() -> cases().find(step.next().id()))).isEqualTo(step.next());
        }
    }

    @Test
    public void refusesADecisionThatWasBasedOnAnOlderVersion() {
        Waiting waiting = admitted(aWaitingCase());
        var quick = waiting.approve("anna", NOON);
        run(() -> cases().save(quick));

        assertThatThrownBy(() -> run(() -> cases().save(waiting.approve("bert", NOON))))
                .isInstanceOf(LostRace.class);
        assertThat(run(() -> cases().find(waiting.id()))).isEqualTo(quick.next());
    }

    @Test
    public void letsOneOfManyDecideAtOnce() {
        Waiting waiting = admitted(aWaitingCase());
        List<Boolean> won = Uni.join()
                .all(IntStream.range(0, 8)
                        .mapToObj(i -> inTransaction(() -> cases().save(waiting.approve("reviewer " + i, NOON)))
                                .replaceWith(true)
                                .onFailure(LostRace.class)
                                .recoverWithItem(false))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
    }

    /** Far in the future, so that cases of other tests in the same database are not among them. */
    @Test
    public void listsOldestFirstPageByPage() {
        Instant start = Instant.parse("2199-01-01T00:00:00Z");
        Waiting low = aWaitingCase(idFrom("10000000"), start);
        Waiting high = aWaitingCase(idFrom("f0000000"), start);
        Waiting later = aWaitingCase(idFrom("00000000"), start.plusNanos(1_000));
        List.of(later, high, low).forEach(this::admitted);
        Waiting decided = admitted(aWaitingCase(anyId(), start));
        run(() -> cases().save(decided.approve("anna", NOON)));

        var before = new PagePosition(start.minusSeconds(1), anyId());
        assertThat(page(before, 2)).containsExactly(low, high);
        assertThat(page(PagePosition.after(high), 2)).containsExactly(later);
        assertThat(page(PagePosition.after(later), 2)).isEmpty();
        assertThat(run(() -> cases().list(ReviewState.APPROVED, before, 2)))
                .extracting(ReviewCase::id)
                .containsExactly(decided.id());
    }

    @Test
    public void beginsWithTheOldestOfAll() {
        Waiting oldest = admitted(aWaitingCase(anyId(), Instant.parse("1999-01-01T00:00:00Z")));
        assertThat(run(() -> cases().list(ReviewState.WAITING, null, 1))).containsExactly(oldest);
    }

    private List<ReviewCase> page(PagePosition after, int limit) {
        return run(() -> cases().list(ReviewState.WAITING, after, limit));
    }

    private static VerificationId idFrom(String start) {
        return new VerificationId(
                UUID.fromString(start + UUID.randomUUID().toString().substring(8)));
    }
}
