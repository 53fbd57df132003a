package rufwerk.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The system clock in UTC; a test replaces it by its own {@link Clock} bean. */
@Dependent
class ClockProducer {

    @Produces
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
