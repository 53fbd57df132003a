package rufwerk.documents.requirements;

import java.util.List;
import java.util.Map;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupField;

/**
 * One thing that is demanded of some or all.
 *
 * @param id stable, so that clients can tell rules apart
 * @param when fields and the values for which the rule counts; empty: always
 * @param fix what a customer does about it
 */
public record Rule(String id, Map<GroupField, List<String>> when, Demand demand, LocalText fix) {

    public Rule {
        when = Map.copyOf(when);
    }

    /** Who has not said yet what they are is asked for everything. */
    boolean countsFor(GroupDetails details) {
        return when.entrySet().stream().allMatch(condition -> {
            String said = details.get(condition.getKey());
            return said == null || condition.getValue().contains(said);
        });
    }
}
