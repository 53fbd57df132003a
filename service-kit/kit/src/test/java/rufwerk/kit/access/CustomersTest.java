package rufwerk.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.secrets.KeyRing;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.testing.PostgresAndKafka;

class CustomersTest {
    private static final UUID ACCOUNT = UUID.randomUUID();

    private final SealedSecrets secrets = new SealedSecrets(() -> KeyRing.parse(PostgresAndKafka.MASTER_KEY));
    private final Customers customers = new Customers(secrets, new TestAccess(), Clock.systemUTC());
    private final ApiKey key = ApiKey.issue(false);
    private final Credential credential =
            new Credential(UUID.randomUUID(), Kind.API_KEY, Fingerprint.of(key.text()), false, null);

    @Test
    void recognisesAKeyItHasLearned() {
        learn(1, Status.ACTIVE, credential);

        assertThat(customers.byApiKey(key.text()).map(KnownCredential::caller))
                .hasValue(new Caller(ACCOUNT, credential.id(), false));
        assertThat(customers.byApiKey(ApiKey.issue(false).text())).isEmpty();
    }

    @Test
    void opensNothingElseWithAKeyOfOneKind() {
        learn(1, Status.ACTIVE, credential);

        assertThat(customers.byTeniosAccessKey(key.text())).isEmpty();
        assertThat(customers.byZadarmaUserKey(Fingerprint.of(key.text()))).isEmpty();
    }

    @Test
    void forgetsARevokedKey() {
        learn(1, Status.ACTIVE, credential);

        learn(2, Status.ACTIVE);

        assertThat(customers.byApiKey(key.text())).isEmpty();
    }

    @Test
    void closesASuspendedAccountAndOpensItAgain() {
        learn(1, Status.ACTIVE, credential);

        learn(2, Status.SUSPENDED, credential);
        assertThat(customers.byApiKey(key.text())).isEmpty();

        learn(3, Status.ACTIVE, credential);
        assertThat(customers.byApiKey(key.text())).isPresent();
    }

    @Test
    void neverGoesBackToAnOlderVersion() {
        learn(2, Status.ACTIVE);

        learn(1, Status.ACTIVE, credential);

        assertThat(customers.byApiKey(key.text())).isEmpty();
    }

    @Test
    void givesOutTheSecretOfASigningCredential() {
        UUID id = UUID.randomUUID();
        String sealed = secrets.sealText("a signing secret", ReplicatedAccount.secretContext(id));
        learn(1, Status.ACTIVE, signing(id, sealed));

        assertThat(customers.byZadarmaUserKey("user key").map(customers::secretOf))
                .hasValue("a signing secret");
    }

    @Test
    void countsTheSecretsThatAreNotUnderTheCurrentMasterKey() {
        UUID id = UUID.randomUUID();
        String newKey = Base64.getEncoder().encodeToString(new byte[32]);
        var rotated = new SealedSecrets(() -> KeyRing.parse(newKey + "," + PostgresAndKafka.MASTER_KEY));
        String sealed = secrets.sealText("a signing secret", ReplicatedAccount.secretContext(id));
        var following = new Customers(rotated, new TestAccess(), Clock.systemUTC());

        following.learn(account(1, Status.ACTIVE, credential, signing(id, sealed)));
        assertThat(following.secretsUnderOldKeys()).isEqualTo(1);

        String resealed = rotated.resealText(sealed, ReplicatedAccount.secretContext(id));
        following.learn(account(2, Status.ACTIVE, credential, signing(id, resealed)));
        assertThat(following.secretsUnderOldKeys()).isZero();
        assertThat(following.byZadarmaUserKey("user key").map(following::secretOf))
                .hasValue("a signing secret");
    }

    private static Credential signing(UUID id, String sealed) {
        return new Credential(id, Kind.ZADARMA, "user key", false, sealed);
    }

    private void learn(long version, Status status, Credential... credentials) {
        customers.learn(account(version, status, credentials));
    }

    private static ReplicatedAccount account(long version, Status status, Credential... credentials) {
        return new ReplicatedAccount(ACCOUNT, version, status, false, List.of(credentials));
    }
}
