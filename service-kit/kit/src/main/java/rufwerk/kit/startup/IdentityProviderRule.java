package rufwerk.kit.startup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Stream;

/** An identity provider is connected completely and safely, or not at all. */
record IdentityProviderRule() implements Rule {
    static final String CLIENT_SECRET = "OIDC_CLIENT_SECRET";
    private static final String ISSUER = "OIDC_ISSUER";
    private static final String CLIENT_ID = "OIDC_CLIENT_ID";

    /** With fewer, Quarkus makes up a key for its cookies, another one in each replica. */
    private static final int FEWEST_CHARACTERS = 32;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public Stream<String> flaws(Environment environment) {
        if (!environment.has(ISSUER)) {
            return Stream.of(CLIENT_ID, CLIENT_SECRET)
                    .filter(environment::has)
                    .map(name -> name + " is set, but " + ISSUER + " is missing");
        }
        var incomplete = Stream.of(CLIENT_ID, CLIENT_SECRET)
                .filter(name -> !environment.has(name))
                .map(name -> name + " is missing, but " + ISSUER + " is set");
        var unsafe = environment.value(ISSUER).filter(issuer -> !isSafe(issuer)).stream()
                .map(issuer -> ISSUER + " is no https URL (http is for this machine alone)");
        var weak = environment.value(CLIENT_SECRET).stream()
                .flatMap(secret ->
                        Weakness.ofPassword(secret).or(() -> Weakness.ofLength(secret, FEWEST_CHARACTERS)).stream())
                .map(weakness -> CLIENT_SECRET + " " + weakness);
        return Stream.concat(incomplete, Stream.concat(unsafe, weak));
    }

    private static boolean isSafe(String issuer) {
        try {
            URI url = new URI(issuer);
            return url.getHost() != null && (isHttps(url) || isLocal(url));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isHttps(URI url) {
        return "https".equals(url.getScheme());
    }

    private static boolean isLocal(URI url) {
        return "http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost());
    }
}
