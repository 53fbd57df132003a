package rufwerk.durchwahl.lease.web;

import java.util.UUID;
import rufwerk.durchwahl.DurchwahlProblem;
import rufwerk.durchwahl.lease.Refusal;
import rufwerk.kit.problem.ProblemException;

/** Says no to customers in words, where durchwahl.app has a number. */
final class LeaseProblems {
    private LeaseProblems() {}

    static ProblemException of(Refusal reason) {
        return switch (reason) {
            case EMPTY -> DurchwahlProblem.DESTINATION_INVALID.because("The destination is empty");
            case NOT_ONLY_DIGITS ->
                DurchwahlProblem.DESTINATION_INVALID.because(
                        "The destination must have digits only, without plus sign and spaces");
            case NO_COUNTRY_CODE ->
                DurchwahlProblem.DESTINATION_INVALID.because(
                        "The destination must begin with a country code, as 4420123456 does");
            case WRONG_LENGTH ->
                DurchwahlProblem.DESTINATION_INVALID.because("No number of that country has so many digits");
            case NO_DESTINATION ->
                DurchwahlProblem.DESTINATION_EXCLUDED.because(
                        "Emergency, service, premium-rate and 0180 numbers cannot be reached through a 0180 number");
            case DENIED -> DurchwahlProblem.DESTINATION_DENIED.because("The operator does not allow this destination");
            case TOO_EXPENSIVE ->
                DurchwahlProblem.TOO_EXPENSIVE.because(
                        "No class pays for this destination, or the one that does costs more than you allow");
            case NO_NUMBER_FREE ->
                DurchwahlProblem.NO_NUMBER_FREE.because("Numbers become free when leases end; try again later");
        };
    }

    static ProblemException tooMany(long retryAfterSeconds) {
        return DurchwahlProblem.TOO_MANY_LEASES
                .because("Release one, or wait until one ends")
                .retryAfter(retryAfterSeconds);
    }

    static ProblemException unknown(UUID id) {
        return DurchwahlProblem.LEASE_UNKNOWN.because("There is no lease " + id);
    }
}
