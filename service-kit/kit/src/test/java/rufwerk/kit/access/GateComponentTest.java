package rufwerk.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;
import rufwerk.kit.MovableClock;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Reason;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.limits.Limit;
import rufwerk.kit.limits.Limits;
import rufwerk.kit.secrets.SealedSecrets;

@KitComponent
class GateComponentTest {
    private static final List<String> EVERYTHING = Scope.everything();

    private final MovableClock clock = new MovableClock();
    private final ApiKey key = ApiKey.issue(false);
    private final UUID account = UUID.randomUUID();
    private final Client client = at("10."
            + ThreadLocalRandom.current()
                    .ints(3, 0, 256)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(".")));

    @Inject
    Pool pool;

    @Inject
    SealedSecrets secrets;

    @Test
    void admitsWhatIsKnownAndUnrestricted() {
        assertThat(ask(unrestricted(), Access.WRITE, client))
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> assertThat(admitted.caller().accountId()).isEqualTo(account));
    }

    @Test
    void refusesWhatTheScopesOfThisServiceDoNotName() {
        Credential readsHereWritesElsewhere =
                restricted(List.of("orders:read", "numbers:write"), List.of(), null, null);

        assertThat(ask(readsHereWritesElsewhere, Access.READ, client)).isInstanceOf(Admitted.class);
        assertThat(ask(readsHereWritesElsewhere, Access.WRITE, client)).isEqualTo(refused(Reason.TOO_NARROW));
    }

    @Test
    void refusesFromElsewhereThanTheNetworksOfTheCredential() {
        Credential fromOneNetwork = restricted(EVERYTHING, List.of("192.0.2.0/24", "2001:db8:1::/48"), null, null);

        assertThat(ask(fromOneNetwork, Access.READ, at("192.0.2.77"))).isInstanceOf(Admitted.class);
        assertThat(ask(fromOneNetwork, Access.READ, at("2001:db8:1:2::3"))).isInstanceOf(Admitted.class);
        assertThat(ask(fromOneNetwork, Access.READ, at("192.0.3.1"))).isEqualTo(refused(Reason.WRONG_NETWORK));
    }

    @Test
    void knowsNothingOfAnExpiredCredential() {
        Credential forAnHour = restricted(EVERYTHING, List.of(), MovableClock.NOON.plusSeconds(3600), null);

        clock.advance(Duration.ofSeconds(3599));
        assertThat(ask(forAnHour, Access.READ, client)).isInstanceOf(Admitted.class);

        clock.advance(Duration.ofSeconds(1));
        assertThat(ask(forAnHour, Access.READ, client)).isEqualTo(refused(Reason.UNKNOWN));
    }

    @Test
    void prefersTheCredentialsOwnLimitToTheDialects() {
        Credential twicePerMinute = restricted(EVERYTHING, List.of(), null, 2);
        Customers customers = knowing(twicePerMinute);
        Gate gate = gate(new TestAccess());

        for (int i = 0; i < 2; i++) {
            assertThat(ask(gate, customers, Limit.perMinute(1))).isInstanceOf(Admitted.class);
        }
        assertThat(ask(gate, customers, Limit.perMinute(1))).isEqualTo(new Refused(Reason.TOO_MANY, 60));
    }

    @Test
    void makesAnAddressWaitThatPresentsSomethingWrongOverAndOver() {
        Gate gate = gate(new TestAccess().withFailures(3));
        Customers nobody = customers();

        for (int i = 0; i < 3; i++) {
            assertThat(ask(gate, nobody, null)).isEqualTo(refused(Reason.UNKNOWN));
        }
        assertThat(ask(gate, nobody, null)).isEqualTo(new Refused(Reason.TOO_MANY, 300));
    }

    @Test
    void letsNeighboursOfAWaitingAddressIn() {
        Gate gate = gate(new TestAccess().withFailures(1));
        Customers nobody = customers();
        ask(gate, nobody, null);
        ask(gate, nobody, null);

        assertThat(ask(gate, knowing(unrestricted()), null)).isInstanceOf(Admitted.class);
    }

    @Test
    void boundsTheRequestsOfAnAddressWhateverItPresents() {
        Gate gate = gate(new TestAccess().withRequestsPerAddress(2));
        Customers customers = knowing(unrestricted());

        ask(gate, customers, null);
        ask(gate, customers, null);

        assertThat(ask(gate, customers, null)).isEqualTo(new Refused(Reason.TOO_MANY, 60));
    }

    private Admission ask(Credential credential, Access access, Client from) {
        return gate(new TestAccess())
                .admit(knowing(credential).byApiKey(key.text()), access, from)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private Admission ask(Gate gate, Customers customers, @Nullable Limit ofDialect) {
        return gate.admit(customers.byApiKey(key.text()), Access.READ, client, ofDialect)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private Gate gate(TestAccess config) {
        return new Gate(new Limits(pool, clock), config, clock);
    }

    private Customers knowing(Credential credential) {
        Customers customers = customers();
        customers.learn(new ReplicatedAccount(account, 1, Status.ACTIVE, false, List.of(credential)));
        return customers;
    }

    private Customers customers() {
        return new Customers(secrets, new TestAccess(), clock);
    }

    private Credential unrestricted() {
        return restricted(EVERYTHING, List.of(), null, null);
    }

    private Credential restricted(
            List<String> scopes, List<String> networks, @Nullable Instant expiresAt, @Nullable Integer perMinute) {
        return new Credential(
                UUID.randomUUID(),
                Kind.API_KEY,
                Fingerprint.of(key.text()),
                false,
                null,
                scopes,
                networks,
                expiresAt,
                perMinute);
    }

    private static Client at(String address) {
        return new Client(InetAddress.ofLiteral(address));
    }

    private static Admission refused(Reason reason) {
        return Refused.because(reason);
    }
}
