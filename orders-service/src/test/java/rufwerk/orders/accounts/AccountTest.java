package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.Account.Status;

class AccountTest {
    private final Account account = Account.open(AccountId.random(), "A customer");
    private final Credential credential =
            new Credential(UUID.randomUUID(), Credential.Kind.API_KEY, "fingerprint", false, null, Instant.EPOCH);

    @Test
    void hasANewVersionWithEveryChange() {
        Account issued = account.with(credential);
        Account suspended = issued.in(Status.SUSPENDED);
        Account revoked = suspended.without(credential.id());

        assertThat(issued.version()).isEqualTo(2);
        assertThat(suspended.version()).isEqualTo(3);
        assertThat(revoked.version()).isEqualTo(4);
        assertThat(revoked.credentials()).isEmpty();
    }

    @Test
    void staysAsItIsWhenNothingChanges() {
        assertThat(account.in(Status.ACTIVE)).isSameAs(account);
        assertThat(account.without(UUID.randomUUID())).isSameAs(account);
    }

    @Test
    void hasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> Account.open(AccountId.random(), " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Account.open(AccountId.random(), "x".repeat(201)));
    }

    @Test
    void hasANewVersionWhenASecretIsSealedAgainAndOtherwiseStaysAsItIs() {
        var signing =
                new Credential(UUID.randomUUID(), Credential.Kind.ZADARMA, "user key", false, "sealed", Instant.EPOCH);
        Account issued = account.with(credential).with(signing);

        Account resealed = issued.resealed((id, secret) -> secret + " again by " + id);

        assertThat(resealed.version()).isEqualTo(issued.version() + 1);
        assertThat(resealed.credentials())
                .extracting(Credential::sealedSecret)
                .containsExactly(null, "sealed again by " + signing.id());
        assertThat(issued.resealed((id, secret) -> secret)).isSameAs(issued);
    }
}
