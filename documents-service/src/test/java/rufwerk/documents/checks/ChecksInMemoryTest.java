package rufwerk.documents.checks;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import rufwerk.documents.groups.Groups;
import rufwerk.documents.groups.GroupsInMemory;

class ChecksInMemoryTest extends NumberChecksConformance {
    private final NumberChecks checks = new ChecksInMemory();
    private final Groups groups = new GroupsInMemory();

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
        return work.get();
    }
}
