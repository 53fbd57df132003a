package rufwerk.durchwahl.preview;

import java.util.Map;
import rufwerk.durchwahl.lease.Assessment;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * What somebody who asks for a number would meet.
 *
 * @param free numbers of each class that can be lent now
 */
public record Preview(Assessment assessment, Map<TariffClass, Long> free) {

    public Preview {
        free = Map.copyOf(free);
    }
}
