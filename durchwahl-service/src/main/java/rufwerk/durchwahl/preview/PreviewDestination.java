package rufwerk.durchwahl.preview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import rufwerk.durchwahl.lease.AssessNumber;
import rufwerk.durchwahl.pool.PoolUsage;
import rufwerk.durchwahl.pool.ReadPool;
import rufwerk.durchwahl.tariff.TariffClass;

/** Tells what a number would cost and why, by the very rules that leases follow. Lends nothing. */
@ApplicationScoped
public class PreviewDestination {
    private final AssessNumber assessNumber;
    private final ReadPool readPool;
    private final Clock clock;

    PreviewDestination(AssessNumber assessNumber, ReadPool readPool, Clock clock) {
        this.assessNumber = assessNumber;
        this.readPool = readPool;
        this.clock = clock;
    }

    /** {@code phone} is as a caller would write it. */
    public Uni<Preview> preview(String phone) {
        return readPool.list()
                .map(pool -> new Preview(
                        assessNumber.assess(phone, clock.instant()),
                        Arrays.stream(TariffClass.values())
                                .collect(Collectors.toMap(
                                        tariffClass -> tariffClass,
                                        tariffClass ->
                                                PoolUsage.of(tariffClass, pool).free()))));
    }
}
