package rufwerk.numbers.seven.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class NoncesInPostgresComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Inject
    ForgetUsedNonces forgetUsedNonces;

    @Inject
    Transactions transactions;

    private final UUID account = UUID.randomUUID();

    @Test
    void letsOneOfAllReplicasUseANonce() {
        var replicas = List.of(new NoncesInPostgres(pool, clock), new NoncesInPostgres(pool, clock));

        List<Boolean> first = transactions.race(50, i -> replicas.get(i % 2).use(account, "n".repeat(32)));

        assertThat(first).filteredOn(used -> used).hasSize(1);
    }

    @Test
    void keepsTheNoncesOfAccountsApart() {
        var nonces = new NoncesInPostgres(pool, clock);

        assertThat(transactions.run(() -> nonces.use(account, "nonce"))).isTrue();
        assertThat(transactions.run(() -> nonces.use(UUID.randomUUID(), "nonce")))
                .isTrue();
        assertThat(transactions.run(() -> nonces.use(account, "Nonce"))).isTrue();
    }

    @Test
    void forgetsNoncesThatNobodyCanRepeatAnyMore() {
        use("old", Clock.offset(clock, Duration.ofMinutes(-6)));
        use("recent", Clock.offset(clock, Duration.ofMinutes(-4)));

        assertThat(forgetUsedNonces.forget().await().atMost(SOON)).isPositive();

        assertThat(use("old", clock)).isTrue();
        assertThat(use("recent", clock)).isFalse();
    }

    private boolean use(String nonce, Clock at) {
        return transactions.run(() -> new NoncesInPostgres(pool, at).use(account, nonce));
    }
}
