package rufwerk.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The OpenID Connect provider that operators sign in at. */
@ConfigMapping(prefix = "rufwerk.oidc")
public interface IdentityProviderConfig {

    /** Exactly as the provider writes it into its tokens. Absent: only the bootstrap operator can sign in. */
    Optional<String> issuer();

    Optional<String> clientId();

    /** Also seals the session cookies, so that every replica can read them. */
    Optional<String> clientSecret();

    /** What an access token for our API has in {@code aud}; the client id when absent. */
    Optional<String> audience();

    /** Claim that lists the operator's roles; a slash leads into an object: {@code realm_access/roles}. */
    @WithDefault("groups")
    String rolesClaim();

    /**
     * Path of the pages for people, with everything below it; absent in a service that has only an API. Below it,
     * {@code /sign-out} ends the session here and at the provider, which then sends to {@code /signed-out}.
     */
    Optional<String> pages();
}
