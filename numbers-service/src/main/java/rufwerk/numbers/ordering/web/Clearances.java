package rufwerk.numbers.ordering.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.checking.AskBeforeOrder;
import rufwerk.numbers.checking.NumberChecks;
import rufwerk.numbers.hold.ReadHolds;
import rufwerk.numbers.subscription.Clearance;

/** Asks documents-service before an order of the own API, and says no in the words of that API. */
@ApplicationScoped
class Clearances {
    private final AskBeforeOrder askBeforeOrder;
    private final NumberChecks numberChecks;
    private final ReadHolds readHolds;

    Clearances(AskBeforeOrder askBeforeOrder, NumberChecks numberChecks, ReadHolds readHolds) {
        this.askBeforeOrder = askBeforeOrder;
        this.numberChecks = numberChecks;
        this.readHolds = readHolds;
    }

    Uni<Clearance> of(Caller caller, OrderRequest request) {
        return reachable(ask(caller, request)).map(outcome -> switch (outcome) {
            case AskBeforeOrder.Outcome.Possible(var clearance) -> clearance;
            case AskBeforeOrder.Outcome.Refused(var reasons) ->
                throw NumbersProblem.DOCUMENTS_REJECTED.because(
                        reasons.isEmpty() ? "Hand in others" : String.join("; ", reasons));
            case AskBeforeOrder.Outcome.GroupUnknown unknown -> throw groupUnknown();
        });
    }

    /** Of what is ordered in bulk each number is asked about once it is reserved; the group has to be there before. */
    Uni<Void> verifyGroup(Caller caller, @Nullable Long documentsGroup) {
        return documentsGroup == null
                ? Uni.createFrom().voidItem()
                : reachable(numberChecks.wrongs(caller.accountId(), documentsGroup))
                        .onItem()
                        .ifNull()
                        .failWith(Clearances::groupUnknown)
                        .replaceWithVoid();
    }

    Uni<Void> tidyUp(Clearance clearance) {
        return askBeforeOrder.tidyUp(clearance);
    }

    private Uni<AskBeforeOrder.Outcome> ask(Caller caller, OrderRequest request) {
        UUID holdId = request.holdId();
        if (holdId != null) {
            // Nothing is asked about a hold that is not there: the order will say so.
            return readHolds
                    .find(caller, holdId)
                    .chain(hold -> hold == null
                            ? Uni.createFrom().item(new AskBeforeOrder.Outcome.Possible(new Clearance.NotAsked()))
                            : askBeforeOrder.about(caller, hold.number(), request.documentsGroup()));
        }
        return askBeforeOrder.about(caller, request.wanted(), request.documentsGroup());
    }

    private static ProblemException groupUnknown() {
        return NumbersProblem.DOCUMENTS_GROUP_UNKNOWN.because("Make it at documents-service first; 0 is always there");
    }

    private static <T> Uni<T> reachable(Uni<T> answer) {
        return answer.onFailure(NumberChecks.Unreachable.class)
                .transform(outage -> NumbersProblem.documentsUnreachable());
    }
}
