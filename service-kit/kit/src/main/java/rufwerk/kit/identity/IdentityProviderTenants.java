package rufwerk.kit.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests concern the identity provider: JWTs for the API, and people who open a page.
 *
 * <p>Everything else never reaches it, so machines, customers and the bootstrap operator go on working when it is away.
 * It is contacted by the first request that needs it, not at start.
 */
@ApplicationScoped
class IdentityProviderTenants implements TenantConfigResolver {
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);

    /** How long somebody who looks at no page stays signed in, as far as the provider agrees. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Optional<String> pages;

    /** Built once: Quarkus takes another object for a changed configuration. */
    private final Optional<OidcTenantConfig> forTokens;

    private final Optional<OidcTenantConfig> forPages;

    IdentityProviderTenants(IdentityProviderConfig config) {
        this.pages = config.pages();
        this.forTokens = config.issuer().map(issuer -> forTokens(issuer, config));
        this.forPages = config.issuer().flatMap(issuer -> pages.map(path -> forPages(issuer, path, config)));
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> ignored) {
        return Uni.createFrom().item(tenantOf(request));
    }

    /** Null: not a matter of the identity provider. */
    private @Nullable OidcTenantConfig tenantOf(RoutingContext request) {
        if (request.request().getHeader("Authorization") == null) {
            return isPage(request) ? forPages.orElse(null) : null;
        }
        return PresentedToken.of(request).filter(PresentedToken::isJwt).isPresent() ? forTokens.orElse(null) : null;
    }

    private boolean isPage(RoutingContext request) {
        String path = request.normalizedPath();
        return pages.filter(page -> path.equals(page) || path.startsWith(page + "/"))
                .isPresent();
    }

    private static OidcTenantConfig forTokens(String issuer, IdentityProviderConfig config) {
        return provider(issuer, "api", config)
                .applicationType(ApplicationType.SERVICE)
                .roles(Source.accesstoken, config.rolesClaim())
                .token()
                .issuer(issuer)
                .audience(config.audience().or(config::clientId).orElseThrow())
                // The signature alone decides: no token is sent to the provider to ask what it means.
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .build();
    }

    private static OidcTenantConfig forPages(String issuer, String path, IdentityProviderConfig config) {
        // Who reaches the provider by https reaches us by https too, though a proxy may have taken it off.
        boolean https = "https".equals(URI.create(issuer).getScheme());
        return provider(issuer, "pages", config)
                .applicationType(ApplicationType.WEB_APP)
                .roles(Source.idtoken, config.rolesClaim())
                .token()
                .issuer(issuer)
                .audience(config.clientId().orElseThrow())
                .refreshExpired(true)
                .end()
                .authentication()
                .pkceRequired(true)
                .nonceRequired(true)
                .redirectPath(path)
                .restorePathAfterRedirect(true)
                // The cookie stays away from the API, so no other site can use it there.
                .cookiePath(path)
                .cookieForceSecure(https)
                .forceRedirectHttpsScheme(https)
                .sessionAgeExtension(IDLE)
                .end()
                .logout()
                .path(path + "/sign-out")
                .postLogoutPath(path + "/signed-out")
                .end()
                // The access token too: pages ask other services in the operator's name.
                .tokenStateManager()
                .strategy(Strategy.KEEP_ALL_TOKENS)
                .end()
                .build();
    }

    private static OidcTenantConfigBuilder provider(String issuer, String tenant, IdentityProviderConfig config) {
        return OidcTenantConfig.authServerUrl(issuer)
                .tenantId(tenant)
                .clientId(config.clientId().orElseThrow())
                .credentials(config.clientSecret().orElseThrow())
                .connectionTimeout(CONNECTION_TIMEOUT);
    }
}
