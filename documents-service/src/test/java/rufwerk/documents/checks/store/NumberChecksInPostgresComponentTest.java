package rufwerk.documents.checks.store;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import rufwerk.documents.DocumentsComponent;
import rufwerk.documents.checks.NumberChecks;
import rufwerk.documents.checks.NumberChecksConformance;
import rufwerk.documents.groups.Groups;
import rufwerk.kit.events.SafeContext;

@DocumentsComponent
class NumberChecksInPostgresComponentTest extends NumberChecksConformance {
    @Inject
    NumberChecks checks;

    @Inject
    Groups groups;

    @Inject
    SafeContext safeContext;

    @Override
    protected NumberChecks checks() {
        return checks;
    }

    @Override
    protected Groups groups() {
        return groups;
    }

    @Override
    protected <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return safeContext.run(Span.getInvalid(), () -> Panache.withTransaction(work));
    }
}
