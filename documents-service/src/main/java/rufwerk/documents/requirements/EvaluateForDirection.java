package rufwerk.documents.requirements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.ReadGroups;

/** Tells a customer whether a group would do for numbers of a direction, and what is left to do. */
@ApplicationScoped
public class EvaluateForDirection {
    private final Directions directions;
    private final ReadGroups readGroups;
    private final EvaluateGroup evaluateGroup;

    public EvaluateForDirection(Directions directions, ReadGroups readGroups, EvaluateGroup evaluateGroup) {
        this.directions = directions;
        this.readGroups = readGroups;
        this.evaluateGroup = evaluateGroup;
    }

    /** What a customer is told. */
    public sealed interface Outcome {
        record Evaluated(Evaluation evaluation) implements Outcome {}

        record GroupUnknown() implements Outcome {}

        record DirectionUnknown() implements Outcome {}

        /** numbers-service cannot be asked what the direction is. */
        record DirectionUnreachable() implements Outcome {}
    }

    public Uni<Outcome> evaluate(GroupId group, long direction) {
        return readGroups
                .dossier(group)
                .chain(dossier -> dossier == null
                        ? Uni.createFrom().item(new Outcome.GroupUnknown())
                        : directions
                                .find(direction)
                                .map(found -> found == null
                                        ? new Outcome.DirectionUnknown()
                                        : new Outcome.Evaluated(evaluateGroup.evaluate(dossier, found)))
                                .onFailure(Directions.Unreachable.class)
                                .recoverWithItem(new Outcome.DirectionUnreachable()));
    }
}
