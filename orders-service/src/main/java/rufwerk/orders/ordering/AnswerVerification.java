package rufwerk.orders.ordering;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Documents;
import rufwerk.orders.verification.Documents.Addition;
import rufwerk.orders.verification.FurtherDocument;
import rufwerk.orders.verification.Verification;
import rufwerk.orders.verification.Verification.MoreAsked;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.Verifications;

/**
 * Takes a document that an operator has asked for; the verification is looked at again, and orders go on waiting for it.
 *
 * <p>First the document is handed over, with no transaction open while another service works, then the verification
 * changes. A crash in between leaves it as it was, while the operators have the document: handing the same in again makes
 * it whole, as it goes by the same id, and whatever they decide meanwhile finds the verification open.
 */
@ApplicationScoped
public class AnswerVerification {
    private final Verifications verifications;
    private final Documents documents;
    private final SettleVerification settleVerification;

    AnswerVerification(Verifications verifications, Documents documents, SettleVerification settleVerification) {
        this.verifications = verifications;
        this.documents = documents;
        this.settleVerification = settleVerification;
    }

    /** Whether something is asked for. */
    public sealed interface Question {
        /** @param answer the id of this document as the answer to what is asked now */
        record Asked(UUID answer) implements Question {}

        record NotAsked(VerificationState state) implements Question {}

        record Unknown() implements Question {}
    }

    /** What a customer is told. */
    public sealed interface Outcome {
        /** Now, or before; with what became of it since. */
        record Answered(Verification verification) implements Outcome {}

        /** Another answer was quicker. */
        record NotAsked() implements Outcome {}

        record TooMany() implements Outcome {}

        record Refused(String because) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @WithTransaction
    public Uni<Question> question(AccountId account, VerificationId id, FurtherDocument document) {
        return verifications.find(account, id).map(found -> switch (found) {
            case null -> new Question.Unknown();
            case MoreAsked asked -> new Question.Asked(idOf(asked, document));
            case Verification other -> new Question.NotAsked(other.state());
        });
    }

    /**
     * The same again under the same id is harmless. Fails with {@link Documents.Unreachable} after changing nothing.
     *
     * @param answer as {@link #question} told it, now or when the same was asked before
     */
    public Uni<Outcome> answer(VerificationId id, UUID answer, FurtherDocument document) {
        return documents.add(id, answer, document).chain(addition -> switch (addition) {
            case Addition.Taken() -> taken(id, answer, document);
            case Addition.NotAsked() -> Uni.createFrom().item(new Outcome.NotAsked());
            case Addition.TooMany() -> Uni.createFrom().item(new Outcome.TooMany());
            case Addition.Refused(var because) -> Uni.createFrom().item(new Outcome.Refused(because));
        });
    }

    /** Operators may have been quick: then it stays as they left it, also where they have asked for something else. */
    @WithTransaction
    Uni<Outcome> taken(VerificationId id, UUID answer, FurtherDocument document) {
        return verifications.findForChange(id).chain(found -> switch (found) {
            case null -> Uni.createFrom().item(new Outcome.Unknown());
            case MoreAsked asked
            when idOf(asked, document).equals(answer) ->
                settleVerification
                        .answered(asked)
                        .invoke(() -> Log.infof("Verification %s of account %s answered", id, asked.account()))
                        .map(Outcome.Answered::new);
            case Verification other -> Uni.createFrom().item(new Outcome.Answered(other));
        });
    }

    /** By what was asked and what is answered: the same document answers another question by another id. */
    private static UUID idOf(MoreAsked asked, FurtherDocument document) {
        String text = "%s %s %s %s".formatted(asked.id(), asked.askedAt(), document.type(), document.fingerprint());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
