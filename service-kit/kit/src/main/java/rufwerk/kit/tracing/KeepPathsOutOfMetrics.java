package rufwerk.kit.tracing;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Counts requests under one name whose path knows no such method: no resource has told the template of the path then, and
 * the path itself may hold a phone number, or be another one each time.
 */
@Singleton
public class KeepPathsOutOfMetrics implements MeterFilter {
    private static final String METHOD_NOT_ALLOWED = "405";

    @Override
    public Meter.Id map(Meter.Id id) {
        return METHOD_NOT_ALLOWED.equals(id.getTag("status"))
                ? id.withTags(List.of(Tag.of("uri", "METHOD_NOT_ALLOWED")))
                : id;
    }
}
