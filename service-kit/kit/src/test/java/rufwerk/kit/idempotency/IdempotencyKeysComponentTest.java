package rufwerk.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.problem.ProblemException;

@KitComponent
class IdempotencyKeysComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    IdempotencyKeys idempotencyKeys;

    @Inject
    SafeContext safeContext;

    private final AtomicInteger effects = new AtomicInteger();

    record Answer(int effect) {}

    @Test
    void givesTheFirstAnswerAgain() {
        String key = newKey();

        assertThat(once("account", key, "body").await().atMost(SOON)).isEqualTo(new Answer(1));
        assertThat(once("account", key, "body").await().atMost(SOON)).isEqualTo(new Answer(1));
    }

    @Test
    void tellsAnEarlierAnswerToWhoAsksBefore() {
        String key = newKey();
        assertThat(earlier(key, "body").await().atMost(SOON)).isEmpty();

        once("account", key, "body").await().atMost(SOON);

        assertThat(earlier(key, "body").await().atMost(SOON)).contains(new Answer(1));
        assertThatThrownBy(() -> earlier(key, "another body").await().atMost(SOON))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        String key = newKey();
        once("account", key, "body").await().atMost(SOON);

        assertThatThrownBy(() -> once("account", key, "another body").await().atMost(SOON))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(IdempotencyProblem.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void neverMixesAccounts() {
        String key = newKey();
        once("account", key, "body").await().atMost(SOON);

        assertThat(once("another", key, "another body").await().atMost(SOON)).isEqualTo(new Answer(2));
    }

    @Test
    void hasOneEffectHoweverManyAskAtOnce() {
        String key = newKey();

        List<Uni<Object>> requests = IntStream.range(0, 32)
                .mapToObj(i -> once("account", key, "body")
                        .<Object>map(answer -> answer)
                        .onFailure()
                        .recoverWithItem(failure -> failure))
                .toList();
        List<Object> answers =
                Uni.join().all(requests).andCollectFailures().await().atMost(SOON);

        assertThat(effects).hasValue(1);
        assertThat(answers)
                .contains(new Answer(1))
                .allMatch(answer -> answer.equals(new Answer(1))
                        || answer instanceof ProblemException problem
                                && problem.type() == IdempotencyProblem.IDEMPOTENCY_KEY_IN_USE);
    }

    @Test
    void allowsAnotherTryAfterAFailure() {
        String key = newKey();
        var request = new IdempotencyKeys.Request("account", key, "body");

        assertThatThrownBy(() -> safeContext
                        .run(
                                Span.getInvalid(),
                                () -> Panache.withTransaction(() -> idempotencyKeys.once(
                                        request,
                                        Answer.class,
                                        () -> Uni.createFrom().failure(new IllegalStateException("failed")))))
                        .await()
                        .atMost(SOON))
                .hasMessage("failed");

        assertThat(once("account", key, "body").await().atMost(SOON)).isEqualTo(new Answer(1));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Uni<Optional<Answer>> earlier(String key, String body) {
        return safeContext.run(
                Span.getInvalid(),
                () -> Panache.withSession(() ->
                        idempotencyKeys.earlier(new IdempotencyKeys.Request("account", key, body), Answer.class)));
    }

    private Uni<Answer> once(String account, String key, String body) {
        return safeContext.run(
                Span.getInvalid(),
                () -> Panache.withTransaction(() -> idempotencyKeys.once(
                        new IdempotencyKeys.Request(account, key, body),
                        Answer.class,
                        () -> Uni.createFrom().item(() -> new Answer(effects.incrementAndGet())))));
    }
}
