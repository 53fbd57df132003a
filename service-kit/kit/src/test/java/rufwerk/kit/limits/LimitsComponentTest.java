package rufwerk.kit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;
import rufwerk.kit.MovableClock;

@KitComponent
class LimitsComponentTest {
    private static final Limit FIFTY = Limit.perMinute(50);

    private final MovableClock clock = new MovableClock();
    private final String subject = "subject " + UUID.randomUUID();

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Test
    void grantsExactlyTheLimitOverAllReplicas() {
        List<Limits> replicas = List.of(replica(), replica(), replica());

        long granted = grantedOf(300, i -> replicas.get(i % replicas.size()), FIFTY);

        assertThat(granted).isEqualTo(50);
    }

    @Test
    void neverGrantsMoreThanALargeLimitAndLosesLittle() {
        List<Limits> replicas = List.of(replica(), replica(), replica());
        Limit limit = Limit.perMinute(3_000);

        long granted = grantedOf(6_000, i -> replicas.get(i % replicas.size()), limit);

        assertThat(granted).isBetween(3_000L - 2 * limit.share(), 3_000L);
    }

    @Test
    void tellsWhatIsLeftAndWhenTheNextPeriodBegins() {
        Limits replica = replica();

        Quota first = take(replica);
        Quota second = take(replica);

        assertThat(first.remaining()).isEqualTo(49);
        assertThat(second.remaining()).isEqualTo(48);
        assertThat(first.resetAt()).isEqualTo(MovableClock.NOON.plusSeconds(60));
    }

    @Test
    void refusesUntilTheNextPeriodAndSaysForHowLong() {
        Limits replica = replica();
        grantedOf(50, i -> replica, FIFTY);
        clock.advance(Duration.ofMillis(30_500));

        Quota refused = take(replica);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.retryAfterSeconds(clock.instant())).isEqualTo(30);

        clock.advance(Duration.ofSeconds(refused.retryAfterSeconds(clock.instant())));
        assertThat(take(replica).granted()).isTrue();
    }

    @Test
    void countsSubjectsForThemselves() {
        Limits replica = replica();
        grantedOf(50, i -> replica, FIFTY);

        assertThat(take(replica, "another " + subject).granted()).isTrue();
    }

    @Test
    void takesBackWhatShallNotCount() {
        Limits replica = replica();
        grantedOf(50, i -> replica, FIFTY);

        replica.giveBack(subject);

        assertThat(take(replica).granted()).isTrue();
        assertThat(take(replica).granted()).isFalse();
    }

    @Test
    void refusesNobodyWhileTheDatabaseIsAway() {
        Pool nowhere = PgBuilder.pool()
                .connectingTo(new PgConnectOptions().setHost("127.0.0.1").setPort(1))
                .using(vertx)
                .build();
        var replica = new Limits(nowhere, clock);

        assertThat(take(replica).granted()).isTrue();
    }

    private interface ReplicaOfRequest {
        Limits at(int request);
    }

    private long grantedOf(int requests, ReplicaOfRequest replicas, Limit limit) {
        List<Uni<Quota>> all = IntStream.range(0, requests)
                .mapToObj(i -> Uni.createFrom().deferred(() -> replicas.at(i).take(subject, limit)))
                .toList();
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndMerge(taken -> taken)
                .filter(Quota::granted)
                .collect()
                .with(Collectors.counting())
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private Limits replica() {
        return new Limits(pool, clock);
    }

    private Quota take(Limits replica) {
        return take(replica, subject);
    }

    private static Quota take(Limits replica, String subject) {
        return replica.take(subject, FIFTY).await().atMost(Duration.ofSeconds(10));
    }
}
