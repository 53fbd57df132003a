package rufwerk.documents.requirements.store;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import rufwerk.documents.DocumentsComponent;
import rufwerk.documents.requirements.RequirementsVersions;
import rufwerk.documents.requirements.RequirementsVersionsConformance;
import rufwerk.kit.events.SafeContext;

@DocumentsComponent
class RequirementsVersionsInPostgresComponentTest extends RequirementsVersionsConformance {
    @Inject
    RequirementsVersions versions;

    @Inject
    SafeContext safeContext;

    @Override
    protected RequirementsVersions versions() {
        return versions;
    }

    @Override
    protected <T> Uni<T> run(Supplier<Uni<T>> work) {
        return safeContext.run(Span.getInvalid(), work);
    }
}
