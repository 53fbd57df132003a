package rufwerk.documents.requirements;

import java.util.Comparator;
import java.util.List;

/**
 * Everything that is demanded.
 *
 * @param version grows with each replacement; 0: as this release brings them
 * @param sets one of them for everything
 */
public record Requirements(long version, List<RuleSet> sets) {
    public static final long SHIPPED = 0;

    public Requirements {
        sets = List.copyOf(sets);
        if (sets.stream().noneMatch(set -> set.target().equals(RuleSet.Target.EVERYTHING))) {
            throw new IllegalArgumentException("Nothing is demanded for everything else");
        }
    }

    public RuleSet of(Direction direction) {
        return sets.stream()
                .filter(set -> set.target().covers(direction))
                .max(Comparator.comparingInt(set -> set.target().precision()))
                .orElseThrow();
    }
}
