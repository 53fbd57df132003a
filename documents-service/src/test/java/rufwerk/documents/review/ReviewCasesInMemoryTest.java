package rufwerk.documents.review;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class ReviewCasesInMemoryTest extends ReviewCasesConformance {
    private final ReviewCases cases = new ReviewCasesInMemory();

    @Override
    protected ReviewCases cases() {
        return cases;
    }

    @Override
    protected <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return work.get();
    }
}
