package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

class LeasesInMemoryTest implements LeasesConformance {
    private final LeasesInMemory leases = new LeasesInMemory().with("4918010001", "4918010002", "4918030001");
    private final AskLimits limits = new AskLimitsInMemory(new TestTerms(), leases);

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public AskLimits limits() {
        return limits;
    }

    @Override
    public <T> @Nullable T inTransaction(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
