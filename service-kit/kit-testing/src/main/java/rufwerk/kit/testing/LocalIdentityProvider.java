package rufwerk.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import rufwerk.kit.testing.AuthorizationCodes.Operator;
import rufwerk.kit.testing.AuthorizationCodes.SignIn;

/**
 * An OpenID Connect provider for tests: discovery, keys, the authorization code flow with PKCE, sign-out.
 *
 * <p>Whoever opens its sign-in page is signed in at once as {@link #signInAs}. It is strict where a careless client
 * would get away elsewhere: a code works once, for its client, its redirect URI and its PKCE verifier.
 */
public final class LocalIdentityProvider implements AutoCloseable {
    public static final String CLIENT_ID = "rufwerk";
    public static final String CLIENT_SECRET = "client-secret-of-the-tests-32-characters";
    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenSigner signer = new TokenSigner();
    private final AuthorizationCodes codes = new AuthorizationCodes();
    private final AtomicInteger endedSessions = new AtomicInteger();
    private final HttpServer server;
    private volatile Operator operator = new Operator("nobody", List.of());

    private LocalIdentityProvider(HttpServer server) {
        this.server = server;
    }

    public static LocalIdentityProvider start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var provider = new LocalIdentityProvider(HttpServer.create(address, 0));
            provider.serve();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void signInAs(String name, String... groups) {
        operator = new Operator(name, List.of(groups));
    }

    /** The claims of an access token that our API has to accept; change one, and it has to refuse. */
    public Map<String, Object> claimsOf(String name, String... groups) {
        return claimsOf(new Operator(name, List.of(groups)));
    }

    public String signed(Map<String, Object> claims) {
        return signer.signed(claims);
    }

    /** How many people have signed out here. */
    public int endedSessions() {
        return endedSessions.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve() {
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, 200, Map.of("keys", List.of(signer.publicKey()))));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/end", this::end);
        server.start();
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", issuer() + "/keys",
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "end_session_endpoint", issuer() + "/end",
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        boolean good = CLIENT_ID.equals(query.get("client_id"))
                && "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method"));
        if (!good) {
            answer(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        String location = "%s?code=%s&state=%s";
        redirect(
                exchange,
                location.formatted(query.get("redirect_uri"), codes.issue(query, operator), query.get("state")));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var signIn = codes.redeem(form).filter(ignored -> isOurClient(exchange));
        answer(
                exchange,
                signIn.isPresent() ? 200 : 400,
                signIn.map(this::tokens).orElse(Map.of("error", "invalid_grant")));
    }

    private Map<String, Object> tokens(SignIn signIn) {
        Map<String, Object> claims = claimsOf(signIn.operator());
        String accessToken = signed(claims);
        claims.put("nonce", signIn.nonce());
        return Map.of(
                "id_token", signed(claims),
                "access_token", accessToken,
                "refresh_token", UUID.randomUUID().toString(),
                "token_type", "Bearer",
                "expires_in", LIFETIME.toSeconds());
    }

    private void end(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        if (query.containsKey("id_token_hint")) {
            endedSessions.incrementAndGet();
            redirect(exchange, Objects.requireNonNull(query.get("post_logout_redirect_uri")));
        } else {
            answer(exchange, 400, Map.of("error", "invalid_request"));
        }
    }

    private Map<String, Object> claimsOf(Operator who) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", CLIENT_ID);
        claims.put("sub", "subject-of-" + who.name());
        claims.put("preferred_username", who.name());
        claims.put("groups", who.groups());
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("exp", Instant.now().plus(LIFETIME).getEpochSecond());
        return claims;
    }

    private static boolean isOurClient(HttpExchange exchange) {
        String credentials = Base64.getEncoder()
                .encodeToString((CLIENT_ID + ":" + CLIENT_SECRET).getBytes(StandardCharsets.US_ASCII));
        return ("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(location).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
