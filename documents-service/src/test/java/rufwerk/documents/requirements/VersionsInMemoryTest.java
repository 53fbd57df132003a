package rufwerk.documents.requirements;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class VersionsInMemoryTest extends RequirementsVersionsConformance {
    private final VersionsInMemory versions = new VersionsInMemory();

    @Override
    protected RequirementsVersions versions() {
        return versions;
    }

    @Override
    protected <T> Uni<T> run(Supplier<Uni<T>> work) {
        return work.get();
    }
}
