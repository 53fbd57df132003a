package rufwerk.documents.groups.store;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import rufwerk.documents.DocumentsComponent;
import rufwerk.documents.groups.GroupFiles;
import rufwerk.documents.groups.Groups;
import rufwerk.documents.groups.GroupsConformance;
import rufwerk.kit.events.SafeContext;

@DocumentsComponent
class GroupsInPostgresComponentTest extends GroupsConformance {
    @Inject
    Groups groups;

    @Inject
    GroupFiles files;

    @Inject
    SafeContext safeContext;

    @Override
    protected Groups groups() {
        return groups;
    }

    @Override
    protected GroupFiles files() {
        return files;
    }

    @Override
    protected <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return safeContext.run(Span.getInvalid(), () -> Panache.withTransaction(work));
    }
}
