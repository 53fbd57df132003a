package rufwerk.orders.accounts.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.Outcome;
import rufwerk.orders.accounts.Refusal;

/** Outcomes as HTTP knows them. */
final class Answers {
    private Answers() {}

    static <T> T found(@Nullable T found, UUID account) {
        if (found == null) {
            throw unknown(account);
        }
        return found;
    }

    static <T> T done(Outcome<T> outcome, UUID account) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(var reason) -> throw problem(reason, account);
        };
    }

    private static ProblemException problem(Refusal reason, UUID account) {
        return switch (reason) {
            case NO_SUCH_ACCOUNT -> unknown(account);
            case ACCOUNT_CLOSED ->
                OrdersProblem.ACCOUNT_CLOSED.because("It was erased; open another one for the same customer");
            case NO_SUCH_CREDENTIAL ->
                OrdersProblem.CREDENTIAL_UNKNOWN.because("It was never issued to this account, or was revoked");
            case CREDENTIAL_EXPIRED -> OrdersProblem.CREDENTIAL_EXPIRED.because("Issue another one");
            case EXPIRY_IN_THE_PAST ->
                OrdersProblem.INVALID_REQUEST
                        .because("To end a credential now, revoke it")
                        .at(List.of(new FieldError("expires_at", "must lie in the future")));
            case TOO_MANY_CREDENTIALS -> OrdersProblem.TOO_MANY_CREDENTIALS.because("Revoke one that is not in use");
            case NO_SIGNING_SECRET ->
                OrdersProblem.NO_SIGNING_SECRET.because(
                        "Nobody could sign: issue a credential of the kind seven_signing first");
        };
    }

    private static ProblemException unknown(UUID account) {
        return OrdersProblem.ACCOUNT_UNKNOWN.because("There is no account " + account);
    }
}
