package rufwerk.kit.startup;

import java.util.stream.Stream;

/** The password of the database is no default and not the name of its user. */
record DatabaseRule() implements Rule {
    private static final String PASSWORD = "DATABASE_PASSWORD";

    @Override
    public Stream<String> flaws(Environment environment) {
        return environment.value(PASSWORD).stream().flatMap(password -> {
            boolean guessed = Stream.of("DATABASE_USER", "DATABASE_NAME")
                    .flatMap(name -> environment.value(name).stream())
                    .anyMatch(password::equals);
            return guessed
                    ? Stream.of(PASSWORD + " is the name of the user or of the database")
                    : Weakness.ofPassword(password).stream().map(weakness -> PASSWORD + " " + weakness);
        });
    }
}
