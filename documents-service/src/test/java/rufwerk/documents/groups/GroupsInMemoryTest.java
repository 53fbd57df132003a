package rufwerk.documents.groups;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class GroupsInMemoryTest extends GroupsConformance {
    private final GroupsInMemory groups = new GroupsInMemory();

    @Override
    protected Groups groups() {
        return groups;
    }

    @Override
    protected GroupFiles files() {
        return groups.files();
    }

    @Override
    protected <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return work.get();
    }
}
