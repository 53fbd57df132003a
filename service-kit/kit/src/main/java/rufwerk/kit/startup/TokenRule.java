package rufwerk.kit.startup;

import java.util.List;
import java.util.stream.Stream;

/** Tokens of machines are long and few. */
record TokenRule(String variable, int most) implements Rule {

    @Override
    public Stream<String> flaws(Environment environment) {
        List<String> tokens = environment.values(variable);
        if (tokens.size() > most) {
            return Stream.of("%s has more than %d %s".formatted(variable, most, most == 1 ? "token" : "tokens"));
        }
        return tokens.stream()
                .flatMap(token -> Weakness.ofToken(token).stream())
                .distinct()
                .map(weakness -> variable + " " + weakness);
    }
}
