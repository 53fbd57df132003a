package rufwerk.documents.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.Cursor;
import rufwerk.documents.review.PagePosition;
import rufwerk.documents.review.ReadReviews;

/** A page of reviews; without {@code next_cursor} it is the last one. */
record ReviewList(List<ReviewView> reviews, @Nullable String nextCursor) {

    static ReviewList of(ReadReviews.Page page) {
        PagePosition next = page.next();
        return new ReviewList(
                page.cases().stream().map(ReviewView::of).toList(), next == null ? null : Cursor.write(next));
    }
}
