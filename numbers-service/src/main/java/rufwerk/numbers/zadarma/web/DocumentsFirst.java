package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.access.Caller;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.checking.AskBeforeOrder;
import rufwerk.numbers.checking.NumberChecks;
import rufwerk.numbers.checking.Wrongs;
import rufwerk.numbers.subscription.Clearance;

/** What documents-service says, in the words of this dialect. */
@ApplicationScoped
class DocumentsFirst {
    private final AskBeforeOrder askBeforeOrder;
    private final NumberChecks numberChecks;

    DocumentsFirst(AskBeforeOrder askBeforeOrder, NumberChecks numberChecks) {
        this.askBeforeOrder = askBeforeOrder;
        this.numberChecks = numberChecks;
    }

    Uni<Clearance> ask(Caller caller, OrderForm form) {
        return reachable(askBeforeOrder.about(caller, form.wanted(), form.documentsGroupId()))
                .map(outcome -> switch (outcome) {
                    case AskBeforeOrder.Outcome.Possible(var clearance) -> clearance;
                    case AskBeforeOrder.Outcome.Refused(var reasons) ->
                        throw ZadarmaProblem.WRONG_PARAMETERS.because(
                                reasons.isEmpty() ? "The documents were rejected" : String.join("; ", reasons));
                    case AskBeforeOrder.Outcome.GroupUnknown unknown -> throw groupUnknown();
                });
    }

    Uni<Void> tidyUp(Clearance clearance) {
        return askBeforeOrder.tidyUp(clearance);
    }

    Uni<Wrongs> wrongs(Caller caller, long group) {
        return reachable(numberChecks.wrongs(caller.accountId(), group))
                .onItem()
                .ifNull()
                .failWith(DocumentsFirst::groupUnknown);
    }

    private static RuntimeException groupUnknown() {
        return ZadarmaProblem.WRONG_PARAMETERS.because("There is no such group of documents");
    }

    private static <T> Uni<T> reachable(Uni<T> answer) {
        return answer.onFailure(NumberChecks.Unreachable.class)
                .transform(outage -> NumbersProblem.documentsUnreachable());
    }
}
