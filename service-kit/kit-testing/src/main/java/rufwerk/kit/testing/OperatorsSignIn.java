package rufwerk.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Connects a service under test to an identity provider of its own.
 *
 * <p>A field of type {@link LocalIdentityProvider} in the test class is filled with it.
 */
public class OperatorsSignIn implements QuarkusTestResourceLifecycleManager {
    private final LocalIdentityProvider provider = LocalIdentityProvider.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "OIDC_ISSUER", provider.issuer(),
                "OIDC_CLIENT_ID", LocalIdentityProvider.CLIENT_ID,
                "OIDC_CLIENT_SECRET", LocalIdentityProvider.CLIENT_SECRET);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(provider, new TestInjector.MatchesType(LocalIdentityProvider.class));
    }

    @Override
    public void stop() {
        provider.close();
    }
}
