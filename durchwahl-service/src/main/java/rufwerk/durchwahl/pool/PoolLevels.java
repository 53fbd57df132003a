package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.tariff.TariffClass;

/** The level of each class that all replicas agree on. Needs a transaction. */
public interface PoolLevels {

    Uni<Map<TariffClass, PoolLevel>> all();

    /** Moves a class on and announces it, unless another replica did; whether it was moved. */
    Uni<Boolean> move(TariffClass tariffClass, PoolLevel from, PoolLevel to, @Nullable PoolLow event);
}
