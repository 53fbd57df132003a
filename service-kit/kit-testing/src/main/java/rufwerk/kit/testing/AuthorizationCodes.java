package rufwerk.kit.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes of {@link LocalIdentityProvider}: each works once, for one redirect URI and one PKCE verifier (RFC 7636). */
final class AuthorizationCodes {
    private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();

    record Operator(String name, List<String> groups) {}

    /** What a client asked for when it sent somebody to sign in, and who that was. */
    record SignIn(String redirectUri, String challenge, String nonce, Operator operator) {}

    /** @param query of the request for authorization */
    String issue(Map<String, String> query, Operator operator) {
        String code = UUID.randomUUID().toString();
        String redirectUri = Objects.requireNonNull(query.get("redirect_uri"));
        String challenge = Objects.requireNonNull(query.get("code_challenge"));
        signIns.put(code, new SignIn(redirectUri, challenge, query.getOrDefault("nonce", ""), operator));
        return code;
    }

    /** @param form of the request for tokens */
    Optional<SignIn> redeem(Map<String, String> form) {
        return Optional.ofNullable(signIns.remove(form.getOrDefault("code", "")))
                .filter(signIn -> signIn.redirectUri().equals(form.get("redirect_uri")))
                .filter(signIn -> signIn.challenge().equals(challengeOf(form.getOrDefault("code_verifier", ""))));
    }

    private static String challengeOf(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
