package rufwerk.durchwahl.lease;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.tariff.TariffClass;

/** What was promised to whom, and the numbers it was promised with. All but {@link #find} need a transaction. */
public interface Leases {

    /** What this asker was promised last for the destination, ended or not; or null. */
    Uni<@Nullable Lease> find(Asker asker, Destination destination);

    /**
     * Waits until nobody else, on any replica, is leasing a number for this destination, and keeps others out until the
     * transaction ends. What is read afterwards includes what they did.
     */
    Uni<Void> waitForTurn(Destination destination);

    /**
     * The number that leads to the destination now; or else one of this class that led there last and nowhere since; or
     * null. Numbers that drain do not count. It stays out of everybody else's reach until the transaction ends.
     */
    Uni<@Nullable PoolNumber> numberFor(Destination destination, TariffClass tariffClass, Instant now);

    /** Makes a number lead to its destination for longer. A time before the current end changes nothing. */
    Uni<Void> extend(PoolNumber number, Instant validUntil);

    /** Lets the longest-rested number of the class lead to the destination; null when none is free. */
    Uni<@Nullable PoolNumber> claim(
            Destination destination, TariffClass tariffClass, Instant restedSince, Instant validUntil);

    /** Keeps the promise and announces it. It replaces what the asker was promised for this destination before. */
    Uni<Void> add(Asker asker, Lease lease, DurchwahlLeased event);

    /** Removes what ended before this time; how many. */
    Uni<Integer> forgetEndedBefore(Instant time);
}
