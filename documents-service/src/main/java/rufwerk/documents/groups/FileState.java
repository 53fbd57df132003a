package rufwerk.documents.groups;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was decided about a file of a group. */
public sealed interface FileState {

    /** Nothing yet: a reviewer has to look at it. */
    record Waiting() implements FileState {}

    /**
     * It proves what the group says.
     *
     * @param validUntil the last day on which it does; null: it does not expire
     */
    record Verified(Instant at, @Nullable LocalDate validUntil) implements FileState {

        public boolean isValidOn(LocalDate day) {
            return validUntil == null || !day.isAfter(validUntil);
        }
    }

    /**
     * It does not.
     *
     * @param reason a code of the review
     * @param comment of the reviewer, for the customer to read
     */
    record Rejected(Instant at, String reason, @Nullable String comment) implements FileState {}

    /**
     * It might, with something that is missing.
     *
     * @param reason a code of the review
     * @param comment of the reviewer, for the customer to read
     */
    record MoreAsked(Instant at, String reason, @Nullable String comment) implements FileState {}

    /** It was verified, and then the group said something else. */
    record Outdated(Instant at) implements FileState {}
}
