package rufwerk.kit.startup;

import java.util.stream.Stream;
import rufwerk.kit.identity.PasswordHash;

/** The bootstrap operator has a name and a password that is slow to guess, or there is none. */
record OperatorRule() implements Rule {
    private static final String USERNAME = "OPERATOR_USERNAME";
    private static final String PASSWORD_HASH = "OPERATOR_PASSWORD_HASH";

    @Override
    public Stream<String> flaws(Environment environment) {
        if (environment.has(USERNAME) != environment.has(PASSWORD_HASH)) {
            return Stream.of(USERNAME + " and " + PASSWORD_HASH + " only work together, one of them is missing");
        }
        return environment.value(PASSWORD_HASH).filter(hash -> !PasswordHash.isUsable(hash)).stream()
                .map(hash ->
                        "%s has not the form pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash> with %d iterations or more"
                                .formatted(PASSWORD_HASH, PasswordHash.FEWEST_ITERATIONS));
    }
}
