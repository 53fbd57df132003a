package rufwerk.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.documents.review.ReviewFixtures.NOON;
import static rufwerk.documents.review.ReviewFixtures.aFurtherDocument;
import static rufwerk.documents.review.ReviewFixtures.aGroupFile;
import static rufwerk.documents.review.ReviewFixtures.aWaitingCase;
import static rufwerk.documents.review.ReviewFixtures.aWaitingFile;
import static rufwerk.documents.review.ReviewFixtures.anyId;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.review.Decision.AskMore;
import rufwerk.documents.review.Decision.Reject;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;

/** What every {@link ReviewCases} does. */
public abstract class ReviewCasesConformance {
    private static final String SENDER = "orders-service";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("2200-01-01T00:00:00Z");

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
        CaseId id = anyId();
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
    public void remembersWhatMoreIsAskedFor() {
        var step = admitted(aWaitingCase()).askMore(new AskMore(AskReason.PAGE_MISSING, "Rückseite"), "anna", NOON);
        run(() -> cases().save(step));
        assertThat(run(() -> cases().find(step.next().id()))).isEqualTo(step.next());
    }

    @Test
    public void remembersWhyACaseWasClosedAlsoAfterMoreWasAsked() {
        var claimed = admitted(aWaitingCase()).claim(new Claim("anna", FAR_AWAY), NOON);
        run(() -> cases().save(claimed));
        var closed = claimed.next().close(ClosingReason.CANCELLED, SENDER, NOON);
        run(() -> cases().save(closed));
        assertThat(run(() -> cases().find(closed.next().id()))).isEqualTo(closed.next());

        var asked = admitted(aWaitingCase()).askMore(new AskMore(AskReason.PAGE_MISSING, "Rückseite"), "anna", NOON);
        run(() -> cases().save(asked));
        var expired = asked.next().close(ClosingReason.EXPIRED, SENDER, NOON);
        run(() -> cases().save(expired));
        assertThat(run(() -> cases().find(expired.next().id()))).isEqualTo(expired.next());
    }

    @Test
    public void remembersWhatCameAfterMoreWasAskedOldestFirst() {
        var once = admitted(aWaitingCase()).approveOnce("anna", NOON);
        run(() -> cases().save(once));
        var asked = once.next().askMore(new AskMore(AskReason.PAGE_MISSING, "Rückseite"), "bert", NOON);
        run(() -> cases().save(asked));
        FurtherDocument back = aFurtherDocument(NOON.plusSeconds(2));
        var answered = asked.next().answer(back, SENDER);
        run(() -> cases().save(answered, back));

        CaseId id = answered.next().id();
        assertThat(run(() -> cases().find(id))).isEqualTo(answered.next());
        assertThat(answered.next().first()).isNull();
        assertThat(run(() -> cases().furtherOf(id))).containsExactly(back);
        assertThat(run(() -> cases().furtherOf(anyId()))).isEmpty();

        var askedAgain = answered.next().askMore(new AskMore(AskReason.BETTER_SCAN, null), "bert", NOON);
        run(() -> cases().save(askedAgain));
        FurtherDocument earlier = aFurtherDocument(NOON.plusSeconds(1));
        run(() -> cases().save(askedAgain.next().answer(earlier, SENDER), earlier));
        assertThat(run(() -> cases().furtherOf(id))).containsExactly(earlier, back);
    }

    @Test
    public void keepsOneOfManyAnswersAtOnce() {
        var asked = admitted(aWaitingCase()).askMore(new AskMore(AskReason.PAGE_MISSING, null), "anna", NOON);
        run(() -> cases().save(asked));

        List<Boolean> won = Uni.join()
                .all(IntStream.range(0, 8)
                        .mapToObj(i -> aFurtherDocument(NOON))
                        .map(each -> inTransaction(
                                        () -> cases().save(asked.next().answer(each, SENDER), each))
                                .replaceWith(true)
                                .onFailure(LostRace.class)
                                .recoverWithItem(false))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(run(() -> cases().furtherOf(asked.next().id()))).hasSize(1);
    }

    @Test
    public void knowWhatElseGoesByAnId() {
        var asked = admitted(aWaitingCase()).askMore(new AskMore(AskReason.PAGE_MISSING, null), "anna", NOON);
        run(() -> cases().save(asked));
        CaseId id = asked.next().id();
        FurtherDocument further = aFurtherDocument(NOON);
        run(() -> cases().save(asked.next().answer(further, SENDER), further));

        assertThat(run(() -> cases().isTakenElsewhere(further.id(), id))).isFalse();
        assertThat(run(() -> cases().isTakenElsewhere(UUID.randomUUID(), id))).isFalse();
        assertThat(run(() -> cases().isTakenElsewhere(further.id(), anyId()))).isTrue();
        assertThat(run(() -> cases().isTakenElsewhere(id.value(), id))).isTrue();
    }

    @Test
    public void remembersTheFileOfAGroup() {
        Waiting waiting = admitted(aWaitingFile());
        assertThat(run(() -> cases().find(waiting.id()))).isEqualTo(waiting);
    }

    @Test
    public void remembersWhoLooksAtACaseUntilTheClaimIsOver() {
        Waiting waiting = admitted(aWaitingCase());
        var claimed = waiting.claim(new Claim("anna", FAR_AWAY), NOON);
        run(() -> cases().save(claimed));
        assertThat(run(() -> cases().find(waiting.id()))).isEqualTo(claimed.next());

        var over = claimed.next().claim(new Claim("anna", LONG_AGO), NOON);
        run(() -> cases().save(over));
        assertThat(run(() -> cases().find(waiting.id()))).isEqualTo(new Waiting(waiting.dossier(), null, 2));
    }

    @Test
    public void forgetsAClaimThatWasGivenBack() {
        var claimed = admitted(aWaitingCase()).claim(new Claim("anna", FAR_AWAY), NOON);
        run(() -> cases().save(claimed));
        var released = claimed.next().release(NOON);
        run(() -> cases().save(released));
        assertThat(run(() -> cases().find(released.next().id()))).isEqualTo(released.next());
    }

    @Test
    public void remembersTheFirstOfTwoApprovals() {
        var once = admitted(aWaitingCase()).approveOnce("anna", NOON);
        run(() -> cases().save(once));
        assertThat(run(() -> cases().find(once.next().id()))).isEqualTo(once.next());

        var twice = once.next().approve("bert", NOON);
        run(() -> cases().save(twice));
        assertThat(run(() -> cases().find(once.next().id()))).isEqualTo(twice.next());
        assertThat(twice.next().first()).isEqualTo(new Approval("anna", NOON));
    }

    @Test
    public void letsOneOfManyClaimAtOnce() {
        Waiting waiting = admitted(aWaitingCase());
        List<Boolean> won = atOnce(i -> waiting.claim(new Claim("reviewer " + i, FAR_AWAY), NOON));
        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
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
        List<Boolean> won = atOnce(i -> waiting.approve("reviewer " + i, NOON));

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
        assertThat(run(() -> cases().list(ReviewFilter.in(ReviewState.APPROVED), before, 2)))
                .extracting(ReviewCase::id)
                .containsExactly(decided.id());
    }

    @Test
    public void beginsWithTheOldestOfAll() {
        Waiting oldest = admitted(aWaitingCase(anyId(), Instant.parse("1999-01-01T00:00:00Z")));
        assertThat(run(() -> cases().list(ReviewFilter.in(ReviewState.WAITING), null, 1)))
                .containsExactly(oldest);
    }

    @Test
    public void listsWhatFitsTheFilter() {
        Instant day = Instant.parse("2198-01-01T00:00:00Z");
        Waiting free = admitted(aWaitingCase(anyId(), day));
        var held = admitted(aWaitingCase(anyId(), day.plusSeconds(1))).claim(new Claim("anna", FAR_AWAY), NOON);
        run(() -> cases().save(held));
        Subject.GroupFile file = aGroupFile();
        Waiting fileCase = admitted(Waiting.since(
                day.plusSeconds(2), file, new DocumentKey(file.id().value(), Sha256.of(new byte[0]))));

        Set<ReviewState> undecided = ReviewFilter.UNDECIDED;
        assertThat(since(day, ReviewFilter.in(ReviewState.CLAIMED))).containsExactly(held.next());
        assertThat(since(day, new ReviewFilter(undecided, null, null, null, null)))
                .containsExactly(free, held.next(), fileCase);
        assertThat(since(day, new ReviewFilter(undecided, SubjectKind.GROUP_FILE, null, "DE", null)))
                .containsExactly(fileCase);
        assertThat(since(day, new ReviewFilter(undecided, null, "identity_card", null, null)))
                .containsExactly(free, held.next());
        assertThat(since(day, new ReviewFilter(undecided, null, null, "AT", null)))
                .isEmpty();
        assertThat(since(day, new ReviewFilter(undecided, null, null, null, day.plusSeconds(1))))
                .containsExactly(free);
    }

    private List<ReviewCase> since(Instant day, ReviewFilter filter) {
        var before = new PagePosition(day.minusSeconds(1), anyId());
        return run(() -> cases().list(filter, before, 3));
    }

    /** Which of eight steps from the same state were saved. */
    private List<Boolean> atOnce(IntFunction<Step<?>> step) {
        return Uni.join()
                .all(IntStream.range(0, 8)
                        .mapToObj(i -> inTransaction(() -> cases().save(step.apply(i)))
                                .replaceWith(true)
                                .onFailure(LostRace.class)
                                .recoverWithItem(false))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private List<ReviewCase> page(PagePosition after, int limit) {
        return run(() -> cases().list(ReviewFilter.in(ReviewState.WAITING), after, limit));
    }

    private static CaseId idFrom(String start) {
        return new CaseId(UUID.fromString(start + UUID.randomUUID().toString().substring(8)));
    }
}
