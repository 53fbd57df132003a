package rufwerk.documents.groups;

import java.util.List;
import rufwerk.documents.groups.GroupDetails.Flaw;

/** What a group has to say besides what every group does. */
public interface Compliance {
    /** Nothing. */
    Compliance WITH_NOTHING = details -> List.of();

    /** What is missing, or cannot stay as it is. */
    List<Flaw> flaws(GroupDetails details);
}
