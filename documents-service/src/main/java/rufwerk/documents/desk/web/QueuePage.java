package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.PagePosition;
import rufwerk.documents.review.ReadReviews;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Claimed;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.SubjectKind;

/**
 * The documents that wait, or those that were looked for.
 *
 * @param next address of the next page; null when this is the last
 */
@CheckedTemplate(basePath = "desk")
record QueuePage(
        SignedIn who,
        QueueFilter filter,
        List<Line> lines,
        @Nullable String next,
        @Nullable Notice notice) implements TemplateInstance {

    /**
     * One document, without the name and the street of anybody: a desk has onlookers.
     *
     * @param holder who looks at it; null when nobody does
     */
    record Line(
            String id,
            String age,
            String receivedAt,
            SubjectKind kind,
            String place,
            DocumentType type,
            ReviewState state,
            @Nullable String holder) {

        static Line of(ReviewCase review, Instant now) {
            var facts = review.subject().facts();
            return new Line(
                    review.id().value().toString(),
                    Age.of(Duration.between(review.receivedAt(), now)),
                    review.receivedAt().toString(),
                    review.subject().kind(),
                    (facts.of(Fact.COUNTRY) + " " + facts.of(Fact.AREA_CODE)).strip(),
                    DocumentType.of(review.subject().documentType()),
                    review.state(),
                    review instanceof Claimed claimed ? claimed.claim().reviewer() : null);
        }
    }

    static QueuePage of(ReadReviews.Page page, SignedIn who, QueueFilter filter, @Nullable Notice notice, Instant now) {
        var lines = page.cases().stream().map(review -> Line.of(review, now)).toList();
        PagePosition next = page.next();
        return new QueuePage(who, filter, lines, next == null ? null : filter.after(next), notice);
    }
}
