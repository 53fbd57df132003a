package rufwerk.documents.review;

import java.time.Instant;

/** A place in a list of cases: right after this one. The id decides between cases of the same moment. */
public record PagePosition(Instant receivedAt, CaseId id) {

    public static PagePosition after(ReviewCase last) {
        return new PagePosition(last.receivedAt(), last.id());
    }
}
