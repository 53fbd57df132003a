package rufwerk.numbers.inventory;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts an area code on offer. Repeating it changes nothing. */
@ApplicationScoped
public class OpenDirection {
    private final Directions directions;

    public OpenDirection(Directions directions) {
        this.directions = directions;
    }

    /** What became of the offer. */
    public sealed interface Outcome {
        record Opened(Direction direction) implements Outcome {}

        record Known(Direction direction) implements Outcome {}

        record Differs(Direction existing) implements Outcome {}

        record NoCallingCode(Country country) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> open(Direction.Offer offer) {
        if (CallingCodes.of(offer.country()).isEmpty()) {
            return Uni.createFrom().item(new Outcome.NoCallingCode(offer.country()));
        }
        return directions
                .addIfAbsent(offer)
                .chain(added -> added == null
                        ? directions.find(offer.country(), offer.areaCode()).map(existing -> compare(existing, offer))
                        : Uni.createFrom().item(opened(added)));
    }

    private static Outcome opened(Direction direction) {
        Log.infof(
                "Direction %d opened: %s %s",
                direction.id().value(),
                direction.country().code(),
                direction.offer().areaCode().digits());
        return new Outcome.Opened(direction);
    }

    private static Outcome compare(Direction existing, Direction.Offer offer) {
        return existing.offer().equals(offer) ? new Outcome.Known(existing) : new Outcome.Differs(existing);
    }
}
