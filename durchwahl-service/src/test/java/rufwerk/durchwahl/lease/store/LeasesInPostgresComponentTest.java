package rufwerk.durchwahl.lease.store;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.lease.AskLimits;
import rufwerk.durchwahl.lease.Leases;
import rufwerk.durchwahl.lease.LeasesConformance;
import rufwerk.durchwahl.lease.TestTerms;
import rufwerk.kit.events.SafeContext;

@DurchwahlComponent
class LeasesInPostgresComponentTest implements LeasesConformance {
    @Inject
    Fixtures fixtures;

    @Inject
    Leases leases;

    @Inject
    SafeContext safeContext;

    private final AskLimits limits = new AskLimitsInPostgres(new TestTerms());

    @BeforeEach
    void threeNumbers() {
        fixtures.reset();
        fixtures.sql("""
                WITH block AS (INSERT INTO pool_block
                               VALUES (gen_random_uuid(), '491801000', 1, '0180-1', 'active', now())
                               RETURNING id)
                INSERT INTO pool_number (number, tariff_class, block_id)
                SELECT number, tariff_class, id
                  FROM block, (VALUES ('4918010001', '0180-1'), ('4918010002', '0180-1'), ('4918030001', '0180-3'))
                    AS numbers (number, tariff_class)""");
    }

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
        return safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(work))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
