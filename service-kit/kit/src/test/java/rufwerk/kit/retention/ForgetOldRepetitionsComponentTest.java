package rufwerk.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;

@KitComponent
class ForgetOldRepetitionsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    ForgetOldRepetitions forgetOldRepetitions;

    @Inject
    Pool pool;

    @Test
    void forgetsWhatIsOldHoweverMuchAndKeepsTheRest() {
        run("""
                INSERT INTO inbox (event_id, effect, received_at)
                SELECT gen_random_uuid(), 'old', now() - interval '36 days' FROM generate_series(1, 25000)""");
        run("""
                INSERT INTO inbox (event_id, effect, received_at)
                VALUES (gen_random_uuid(), 'recent', now() - interval '34 days')""");
        run("""
                INSERT INTO idempotency_key (scope, key, fingerprint, answer, created_at)
                VALUES ('retention', 'old', '', '', now() - interval '25 hours'),
                       ('retention', 'recent', '', '', now() - interval '23 hours')""");

        run("""
                INSERT INTO request_count (subject, ends_at, used)
                VALUES ('retention of the past', now() - interval '1 second', 1),
                       ('retention of the present', now() + interval '1 minute', 1)""");

        assertThat(forgetOldRepetitions.forget().await().atMost(SOON)).isGreaterThanOrEqualTo(25_002);

        assertThat(texts("SELECT effect FROM inbox WHERE effect IN ('old', 'recent')"))
                .containsExactly("recent");
        assertThat(texts("SELECT key FROM idempotency_key WHERE scope = 'retention'"))
                .containsExactly("recent");
        assertThat(texts("SELECT subject FROM request_count WHERE subject LIKE 'retention%'"))
                .containsExactly("retention of the present");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(SOON);
    }

    private List<String> texts(String sql) {
        return pool.query(sql).execute().await().atMost(SOON).stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
