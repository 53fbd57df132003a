package rufwerk.documents.requirements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.documents.groups.Compliance;

/** Tells what a group has to say for numbers of a direction, before anybody hands in documents. */
@ApplicationScoped
public class ComplyWithDirection {
    private final Directions directions;
    private final EvaluateGroup evaluateGroup;

    public ComplyWithDirection(Directions directions, EvaluateGroup evaluateGroup) {
        this.directions = directions;
        this.evaluateGroup = evaluateGroup;
    }

    /** What a group is held against. */
    public sealed interface Outcome {
        record Known(Compliance compliance) implements Outcome {}

        record DirectionUnknown() implements Outcome {}

        /** numbers-service cannot be asked what the direction is. */
        record DirectionUnreachable() implements Outcome {}
    }

    public Uni<Outcome> of(long direction) {
        return directions
                .find(direction)
                .<Outcome>map(found -> found == null
                        ? new Outcome.DirectionUnknown()
                        : new Outcome.Known(evaluateGroup.complianceWith(found)))
                .onFailure(Directions.Unreachable.class)
                .recoverWithItem(new Outcome.DirectionUnreachable());
    }
}
