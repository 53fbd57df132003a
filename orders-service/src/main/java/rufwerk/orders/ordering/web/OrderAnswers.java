package rufwerk.orders.ordering.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import rufwerk.kit.problem.Problem;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.ordering.CancelOrder;
import rufwerk.orders.ordering.PlaceOrder.Outcome;
import rufwerk.orders.ordering.web.BulkView.Result;
import rufwerk.orders.ordering.web.NewOrder.Reading;

/** Outcomes as HTTP knows them. */
final class OrderAnswers {
    private OrderAnswers() {}

    static OrderView placed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(var order) -> OrderView.of(order);
            case Outcome.VerificationUnknown() ->
                throw OrdersProblem.VERIFICATION_UNKNOWN.because("You have no such verification");
            case Outcome.VerificationNotUsable(var state) ->
                throw OrdersProblem.VERIFICATION_NOT_USABLE.because("It is " + state + "; hand in another one");
        };
    }

    static OrderView cancelled(CancelOrder.Outcome outcome, long id) {
        return switch (outcome) {
            case CancelOrder.Outcome.Done(var order, var on) -> OrderView.of(order);
            case CancelOrder.Outcome.Agreed(var order, var on) -> OrderView.of(order);
            case CancelOrder.Outcome.Unknown() -> throw unknown(id);
            case CancelOrder.Outcome.OverAlready() ->
                throw OrdersProblem.ORDER_OVER.because("There is nothing left to be cancelled");
            case CancelOrder.Outcome.DateNotPossible impossible ->
                throw new IllegalStateException("No date was asked for");
        };
    }

    static ProblemException unknown(long id) {
        return OrdersProblem.ORDER_UNKNOWN.because("You have no order " + id);
    }

    static ProblemException invalid(List<FieldError> errors) {
        return OrdersProblem.INVALID_REQUEST
                .because("Nothing was ordered; errors names the fields")
                .at(errors);
    }

    /** {@code outcomes} has one for each good reading. */
    static BulkView bulk(List<Reading> readings, List<Outcome> outcomes) {
        Iterator<Outcome> next = outcomes.iterator();
        List<Result> results = new ArrayList<>();
        for (Reading reading : readings) {
            results.add(
                    switch (reading) {
                        case Reading.Good good -> result(next.next());
                        case Reading.Bad(var errors) ->
                            new Result(
                                    null, Problem.of(OrdersProblem.INVALID_REQUEST, "errors names the fields", errors));
                    });
        }
        return BulkView.of(results);
    }

    private static Result result(Outcome outcome) {
        try {
            return new Result(placed(outcome), null);
        } catch (ProblemException refused) {
            return new Result(null, Problem.of(refused.type(), refused.detail(), List.of()));
        }
    }
}
