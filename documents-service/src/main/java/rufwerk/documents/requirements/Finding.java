package rufwerk.documents.requirements;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupField;

/**
 * What a rule says about a group.
 *
 * @param fields that are at fault
 * @param documents of which one would do, when none does
 * @param comment of the reviewer who rejected
 */
public record Finding(
        Rule rule,
        State state,
        List<GroupField> fields,
        List<DocumentType> documents,
        @Nullable String comment) {

    public Finding {
        fields = List.copyOf(fields);
        documents = List.copyOf(documents);
    }

    /** How things stand. */
    public enum State {
        FULFILLED,
        /** It says nothing, or nothing was handed in. */
        MISSING,
        /** The address is elsewhere. */
        MISMATCH,
        /** A reviewer has to look at the document. */
        UNREVIEWED,
        /** A reviewer asks for more than the document shows. */
        MORE_ASKED,
        /** A reviewer turned the document down. */
        REJECTED,
        /** The document proved it, but is valid no longer. */
        EXPIRED,
        /** The document proved what the group said before. */
        OUTDATED;

        /** As it is written outside of this service: {@code missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isFulfilled() {
        return state == State.FULFILLED;
    }

    static Finding fulfilled(Rule rule) {
        return new Finding(rule, State.FULFILLED, List.of(), List.of(), null);
    }

    static Finding inFields(Rule rule, State state, List<GroupField> fields) {
        return new Finding(rule, state, fields, List.of(), null);
    }
}
