package rufwerk.documents.review.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.documents.DocumentsComponent;
import rufwerk.documents.review.ReviewCases;
import rufwerk.documents.review.ReviewCasesConformance;
import rufwerk.kit.events.SafeContext;

@DocumentsComponent
class ReviewCasesInPostgresComponentTest extends ReviewCasesConformance {
    @Inject
    ReviewCases cases;

    @Inject
    SafeContext safeContext;

    @Inject
    Pool pool;

    @Override
    protected ReviewCases cases() {
        return cases;
    }

    @Override
    protected <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return safeContext.run(Span.getInvalid(), () -> Panache.withTransaction(work));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE review_event SET who = 'nobody'", "DELETE FROM review_event", "TRUNCATE review_event"})
    void neverForgetsWhoDidWhat(String statement) {
        assertThatThrownBy(() -> pool.query(statement).executeAndAwait()).hasMessageContaining("append-only");
    }

    @Test
    void refusesARejectionWithoutReasonInTheDatabaseToo() {
        assertThatThrownBy(() ->
                        pool.query("UPDATE review_case SET state = 'rejected'").executeAndAwait())
                .hasMessageContaining("review_case");
    }
}
