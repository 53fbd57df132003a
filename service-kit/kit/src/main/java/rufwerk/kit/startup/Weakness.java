package rufwerk.kit.startup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why a secret is none: everybody tries these first. */
final class Weakness {
    /** 24 characters of base64 are 144 bits. */
    static final int FEWEST_CHARACTERS = 24;

    private static final Set<String> TRIED_FIRST = Set.of(
            "admin",
            "changeit",
            "changeme",
            "default",
            "example",
            "master",
            "passwd",
            "password",
            "passwort",
            "postgres",
            "root",
            "rufwerk",
            "secret",
            "switch",
            "test",
            "token",
            "123456",
            "12345678",
            "123456789");

    private Weakness() {}

    static Optional<String> ofPassword(String secret) {
        String plain = secret.toLowerCase(Locale.ROOT).replaceAll("[-_ .<>]", "");
        return TRIED_FIRST.contains(plain) ? Optional.of("is a default that everybody knows") : ofRepetition(secret);
    }

    static Optional<String> ofToken(String secret) {
        return ofPassword(secret).or(() -> ofLength(secret, FEWEST_CHARACTERS));
    }

    static Optional<String> ofLength(String secret, int fewest) {
        return secret.length() < fewest ? Optional.of("is shorter than " + fewest + " characters") : Optional.empty();
    }

    private static Optional<String> ofRepetition(String secret) {
        return secret.chars().distinct().count() == 1
                ? Optional.of("is one character, over and over")
                : Optional.empty();
    }
}
