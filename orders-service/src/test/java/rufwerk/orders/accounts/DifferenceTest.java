package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.accounts.AccountFixtures.ANNA;
import static rufwerk.orders.accounts.AccountFixtures.NOON;
import static rufwerk.orders.accounts.AccountFixtures.anAccount;
import static rufwerk.orders.accounts.AccountFixtures.anApiKey;
import static rufwerk.orders.accounts.AccountFixtures.until;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private final Credential credential = anApiKey();
    private final Account account = having(anAccount(), credential);

    @Test
    void isAllOfANewAccount() {
        Difference difference = Difference.of(AccountChange.opening(anAccount(), ANNA));

        assertThat(difference.before()).isEmpty();
        assertThat(difference.after())
                .isEqualTo(Map.of(
                        "name", "A customer", "status", "active", "signing_required", false, "credentials", Map.of()));
    }

    @Test
    void isOnlyWhatDiffers() {
        Difference difference = between(account, account.in(Account.Status.SUSPENDED));

        assertThat(difference).isEqualTo(new Difference(Map.of("status", "active"), Map.of("status", "suspended")));
    }

    @Test
    void looksInsideOfCredentials() {
        Difference difference = between(account, having(account, credential.under(until(NOON))));

        assertThat(difference)
                .isEqualTo(new Difference(
                        ofCredential(Collections.singletonMap("expires_at", null)),
                        ofCredential(Map.of("expires_at", "2026-11-21T12:00:00Z"))));
    }

    @Test
    void showsAWholeCredentialThatCameOrWent() {
        Difference revoked = between(account, having(account));
        Difference issued = between(having(account), account);

        assertThat(revoked.after()).isEmpty();
        assertThat(revoked.before()).isEqualTo(issued.after());
        assertThat(issued.after().toString())
                .contains("kind=api_key", "mode=live", "key_prefix=rw_live_abcd", "requests_per_minute=null");
    }

    @Test
    void hasNothingThatFindsOrOpensACredential() {
        var sealed = new Credential(
                credential.id(),
                Credential.Kind.ZADARMA,
                "a fingerprint",
                null,
                false,
                "a sealed secret",
                Terms.none(),
                NOON);

        assertThat(between(having(account), having(account, sealed)).toString())
                .doesNotContain("a fingerprint", "a sealed secret");
    }

    private Map<String, Object> ofCredential(Map<String, Object> facts) {
        return Map.of("credentials", Map.of(credential.id().toString(), facts));
    }

    private static Difference between(Account before, Account after) {
        return Difference.of(new AccountChange(before, after, Cause.of(AuditAction.STATUS_SET, ANNA), NOON));
    }

    private static Account having(Account account, Credential... credentials) {
        return new Account(
                account.id(),
                account.name(),
                account.status(),
                account.signingRequired(),
                account.version(),
                account.openedAt(),
                List.of(credentials));
    }
}
