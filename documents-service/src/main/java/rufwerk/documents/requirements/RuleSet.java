package rufwerk.documents.requirements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is demanded for numbers of some directions.
 *
 * @param target which directions
 */
public record RuleSet(Target target, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Directions by what is known of them; null: whatever it is. */
    public record Target(
            @Nullable Long direction,
            @Nullable String country,
            @Nullable NumberType type) {
        static final Target EVERYTHING = new Target(null, null, null);

        boolean covers(Direction wanted) {
            return (direction == null || direction == wanted.id())
                    && (country == null || country.equals(wanted.country()))
                    && (type == null || type == wanted.type());
        }

        /** The direction says more than a country, and a country more than a type. */
        int precision() {
            return (direction == null ? 0 : 4) + (country == null ? 0 : 2) + (type == null ? 0 : 1);
        }
    }
}
