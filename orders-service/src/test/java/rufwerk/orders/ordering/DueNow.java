package rufwerk.orders.ordering;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import rufwerk.kit.events.SafeContext;

/** Keeps the deadlines when a test says so; by itself nothing does, in tests. */
@ApplicationScoped
public class DueNow {
    private final KeepDeadlines keepDeadlines;
    private final SafeContext safeContext;

    DueNow(KeepDeadlines keepDeadlines, SafeContext safeContext) {
        this.keepDeadlines = keepDeadlines;
        this.safeContext = safeContext;
    }

    public void keep() {
        safeContext.run(Span.getInvalid(), keepDeadlines::keep).await().atMost(Duration.ofSeconds(20));
    }
}
