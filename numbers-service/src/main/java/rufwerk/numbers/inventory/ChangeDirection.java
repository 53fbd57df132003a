package rufwerk.numbers.inventory;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Describes a direction anew. Who has one of its numbers goes on at the basic charge that was agreed. */
@ApplicationScoped
public class ChangeDirection {
    private final Directions directions;

    public ChangeDirection(Directions directions) {
        this.directions = directions;
    }

    /** What became of the change. */
    public sealed interface Outcome {
        record Changed(Direction direction) implements Outcome {}

        /** Numbers would no longer fit to their direction. */
        record OtherArea(Direction existing) implements Outcome {}

        record NoSuchDirection(DirectionId id) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> change(DirectionId id, Direction.Offer offer) {
        return directions.find(id).chain(existing -> {
            if (existing == null) {
                return Uni.createFrom().item(new Outcome.NoSuchDirection(id));
            }
            if (!existing.offer().isOfSameAreaAs(offer)) {
                return Uni.createFrom().item(new Outcome.OtherArea(existing));
            }
            return directions
                    .change(id, offer)
                    .invoke(() -> Log.infof("Direction %d changed", id.value()))
                    .map(Outcome.Changed::new);
        });
    }
}
