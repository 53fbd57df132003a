package rufwerk.durchwahl.book;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** For how long and how many numbers are lent. */
@ConfigMapping(prefix = "rufwerk.lease")
public interface LeaseTerms {

    /** How long a number leads to its destination after it was asked for. */
    @WithDefault("10M")
    @DurationMin(seconds = 2)
    Duration validity();

    /** How long a number leads nowhere before it may lead somewhere else. */
    @WithDefault("30M")
    @DurationMin
    Duration rest();

    /** Without a key, a network gets one destination in this time. */
    @WithDefault("2M")
    @DurationMin
    Duration anonymousInterval();

    /** So many destinations one account may have at a time. */
    @WithDefault("1000")
    @Min(1)
    int maxParallel();

    /** So many leases may run at a time, as all of them are kept in memory. */
    @WithDefault("200000")
    @Min(1)
    int mostLeases();

    /** So many requests may wait for a turn; more are told to come back. */
    @WithDefault("4096")
    @Min(1)
    int mostWaiting();
}
