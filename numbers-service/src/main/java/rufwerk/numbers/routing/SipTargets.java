package rufwerk.numbers.routing;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.SipTarget;

/** What customers have set for calls to their numbers. */
public interface SipTargets {

    /** Null for a number that nobody has in service, and for one whose calls go nowhere. Fails rather than wait long. */
    Uni<@Nullable SipTarget> of(PhoneNumber called);
}
