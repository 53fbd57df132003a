package rufwerk.orders.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.orders.ordering.OrderFixtures.COLOGNE;
import static rufwerk.orders.ordering.OrderFixtures.NOON;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.AnswerVerification.Outcome;
import rufwerk.orders.ordering.AnswerVerification.Question;
import rufwerk.orders.verification.Documents.Addition;
import rufwerk.orders.verification.Documents.Unreachable;
import rufwerk.orders.verification.DocumentsInMemory;
import rufwerk.orders.verification.FurtherDocument;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.MoreAsked;
import rufwerk.orders.verification.Verification.Open;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.Verification.Remark;
import rufwerk.orders.verification.VerificationChange;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.VerificationsInMemory;

class AnsweringAVerificationTest {
    private static final Instant ASKED_AT = NOON.plusSeconds(60);
    private static final Instant NOW = NOON.plusSeconds(120);
    private static final Remark BACK_SIDE = new Remark("page_missing", "The back");
    private static final FurtherDocument BACK = aDocument("back");

    private final AccountId account = AccountId.random();
    private final VerificationId id = VerificationId.random();
    private final CrashingVerifications verifications = new CrashingVerifications();
    private final DocumentsInMemory documents = new DocumentsInMemory();
    private final AnswerVerification answerVerification = new AnswerVerification(
            verifications,
            documents,
            new SettleVerification(
                    verifications,
                    new OrdersInMemory(),
                    new EndOrder(
                            new OrdersInMemory(), events -> Uni.createFrom().voidItem(), Clock.systemUTC()),
                    events -> Uni.createFrom().voidItem(),
                    (decided, at) -> Uni.createFrom().voidItem(),
                    Clock.fixed(NOW, ZoneOffset.UTC)));

    @BeforeEach
    void askForMore() {
        Pending pending = verifications.given(new Pending(id, account, COLOGNE, NOON));
        save(pending.askMore(BACK_SIDE, ASKED_AT), ASKED_AT);
    }

    @Test
    void letsOperatorsLookAgain() {
        assertThat(answer(BACK)).isEqualTo(new Outcome.Answered(new Pending(id, account, COLOGNE, NOON, NOW)));

        assertThat(documents.taken()).containsExactly(BACK.fingerprint());
        assertThat(verifications.history(id).await().indefinitely())
                .containsExactly(
                        new VerificationChange(VerificationState.PENDING, null, NOON),
                        new VerificationChange(VerificationState.MORE_ASKED, BACK_SIDE, ASKED_AT),
                        new VerificationChange(VerificationState.PENDING, null, NOW));
    }

    @Test
    void leavesTimeToLookFromTheAnswerOn() {
        answer(BACK);

        assertThat(((Open) found()).openSince()).isEqualTo(NOW);
        assertThat(verifications.openSince(ASKED_AT, 9).await().indefinitely()).isEmpty();
    }

    @Test
    void isDoneWhenTheSameIsHandedInAgainAfterACrash() {
        verifications.crashes = true;
        assertThatThrownBy(() -> answer(BACK)).hasMessage("crash");
        assertThat(found()).isInstanceOf(MoreAsked.class);
        assertThat(documents.taken()).hasSize(1);

        verifications.crashes = false;
        assertThat(answer(aDocument("other"))).isEqualTo(new Outcome.NotAsked());
        assertThat(answer(BACK)).isInstanceOf(Outcome.Answered.class);

        assertThat(found()).isInstanceOf(Pending.class);
        assertThat(documents.taken()).containsExactly(BACK.fingerprint());
    }

    @Test
    void goesByAnIdOfItsOwnForEachQuestion() {
        UUID first = ask(BACK);
        assertThat(ask(BACK)).isEqualTo(first);
        assertThat(ask(aDocument("other"))).isNotEqualTo(first);
        assertThat(ask(new FurtherDocument("PASSPORT", BACK.content(), BACK.fingerprint())))
                .isNotEqualTo(first);

        answer(BACK);
        documents.want();
        save(((Open) found()).askMore(BACK_SIDE, NOW), NOW);

        assertThat(ask(BACK)).isNotEqualTo(first);
    }

    @Test
    void leavesWhatOperatorsDecidedMeanwhile() {
        UUID answer = ask(BACK);
        var approved = ((Open) found()).approve();
        save(approved, NOW);

        assertThat(answer(answer, BACK)).isEqualTo(new Outcome.Answered(approved));
        assertThat(found()).isEqualTo(approved);
    }

    @Test
    void leavesWhatOperatorsAskedMeanwhile() {
        UUID answer = ask(BACK);
        var askedAgain = ((Open) found()).askMore(new Remark("better_scan", null), NOW);
        save(askedAgain, NOW);

        assertThat(answer(answer, BACK)).isEqualTo(new Outcome.Answered(askedAgain));
        assertThat(found()).isEqualTo(askedAgain);
    }

    @Test
    void takesOneOfTwoAnswers() {
        UUID answer = ask(BACK);
        UUID other = ask(aDocument("other"));

        assertThat(answer(answer, BACK)).isInstanceOf(Outcome.Answered.class);
        assertThat(answer(other, aDocument("other"))).isEqualTo(new Outcome.NotAsked());

        assertThat(documents.taken()).containsExactly(BACK.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void changesNothingWhenTheDocumentIsNotTaken(Addition refusal, Outcome expected) {
        documents.answers(refusal);

        assertThat(answer(BACK)).isEqualTo(expected);
        assertThat(found()).isInstanceOf(MoreAsked.class);
    }

    static Object[][] refusals() {
        return new Object[][] {
            {new Addition.NotAsked(), new Outcome.NotAsked()},
            {new Addition.TooMany(), new Outcome.TooMany()},
            {new Addition.Refused("It is encrypted"), new Outcome.Refused("It is encrypted")}
        };
    }

    @Test
    void changesNothingWhileDocumentsServiceIsAway() {
        documents.away(true);
        assertThatThrownBy(() -> answer(BACK)).isInstanceOf(Unreachable.class);
        assertThat(found()).isInstanceOf(MoreAsked.class);

        documents.away(false);
        assertThat(answer(BACK)).isInstanceOf(Outcome.Answered.class);
        assertThat(documents.asked()).hasSize(2).containsOnly(documents.asked().getFirst());
    }

    @Test
    void asksNobodyWhenNothingIsAsked() {
        answer(BACK);

        assertThat(question(account, id)).isEqualTo(new Question.NotAsked(VerificationState.PENDING));
        save(((Open) found()).expire(), NOW);
        assertThat(question(account, id)).isEqualTo(new Question.NotAsked(VerificationState.EXPIRED));
    }

    @Test
    void knowsNoVerificationOfAnotherAccount() {
        assertThat(question(AccountId.random(), id)).isEqualTo(new Question.Unknown());
        assertThat(question(account, VerificationId.random())).isEqualTo(new Question.Unknown());
    }

    private Question question(AccountId by, VerificationId verification) {
        return answerVerification.question(by, verification, BACK).await().indefinitely();
    }

    private UUID ask(FurtherDocument document) {
        var question = answerVerification.question(account, id, document);
        return ((Question.Asked) question.await().indefinitely()).answer();
    }

    private Outcome answer(FurtherDocument document) {
        return answer(ask(document), document);
    }

    private Outcome answer(UUID answer, FurtherDocument document) {
        return answerVerification.answer(id, answer, document).await().indefinitely();
    }

    private Verification found() {
        return verifications.findForChange(id).await().indefinitely();
    }

    private void save(Verification next, Instant at) {
        verifications.save(next, at).await().indefinitely();
    }

    private static FurtherDocument aDocument(String text) {
        return new FurtherDocument("CONTRACT", text.getBytes(StandardCharsets.US_ASCII), "fingerprint of " + text);
    }

    private static final class CrashingVerifications extends VerificationsInMemory {
        private boolean crashes;

        @Override
        public Uni<Void> save(Verification next, Instant at) {
            return crashes ? Uni.createFrom().failure(new IllegalStateException("crash")) : super.save(next, at);
        }
    }
}
