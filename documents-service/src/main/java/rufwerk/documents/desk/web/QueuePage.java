package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.ReadReviews;
import rufwerk.documents.review.ReviewCase;

/**
 * The documents that wait.
 *
 * @param session whether the operator has a session that can be ended
 * @param more whether there are more than shown
 */
@CheckedTemplate(basePath = "desk")
record QueuePage(String operator, boolean session, List<Line> lines, boolean more) implements TemplateInstance {

    /** One document, without the name and the street of anybody: a desk has onlookers. */
    record Line(String age, String receivedAt, String country, String areaCode, String documentType) {

        static Line of(ReviewCase review, Instant now) {
            return new Line(
                    Age.of(Duration.between(review.receivedAt(), now)),
                    review.receivedAt().toString(),
                    review.subject().facts().of(Fact.COUNTRY),
                    review.subject().facts().of(Fact.AREA_CODE),
                    review.subject().documentType());
        }
    }

    static QueuePage of(ReadReviews.Page page, String operator, boolean session, Instant now) {
        var lines = page.cases().stream().map(review -> Line.of(review, now)).toList();
        return new QueuePage(operator, session, lines, page.next() != null);
    }
}
