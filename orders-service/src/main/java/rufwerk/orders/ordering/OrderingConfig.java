package rufwerk.orders.ordering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long verifications and orders wait, and for whom. */
@ConfigMapping(prefix = "rufwerk.ordering")
public interface OrderingConfig {

    /** A verification about which nobody decides expires after this time, with the orders that wait for it. */
    @WithDefault("30D")
    @DurationMin(hours = 1)
    Duration verificationExpiry();

    /** A placed order about which numbers-service says nothing is announced again after this time. */
    @WithDefault("1H")
    @DurationMin(minutes = 1)
    Duration askAgainAfter();

    /** A placed order fails after this time without an answer. */
    @WithDefault("24H")
    @DurationMin(minutes = 1)
    Duration giveUpAfter();

    /** Days between the cancellation of a number and the first day on which it can end. */
    @WithDefault("0")
    @Min(0)
    @Max(366)
    int cancellationNoticeDays();

    /** How often a replica looks for what is due; {@code off} for never. */
    @WithDefault("10s")
    String checkEvery();

    default Deadlines deadlines() {
        return new Deadlines(askAgainAfter(), giveUpAfter());
    }
}
