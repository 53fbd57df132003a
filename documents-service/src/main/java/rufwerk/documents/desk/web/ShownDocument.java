package rufwerk.documents.desk.web;

import rufwerk.documents.review.FurtherDocument;
import rufwerk.documents.review.ReviewCase;

/**
 * A document on the page of its case.
 *
 * @param path where its content is
 */
record ShownDocument(String path, DocumentType type, String receivedAt, Display display) {

    static ShownDocument firstOf(ReviewCase review, Moments moments) {
        return new ShownDocument(
                "/desk/cases/" + review.id().value() + "/document",
                DocumentType.of(review.subject().documentType()),
                moments.dateAndTime(review.receivedAt()),
                Display.of(review.subject().mediaType()));
    }

    static ShownDocument of(ReviewCase review, FurtherDocument further, Moments moments) {
        return new ShownDocument(
                "/desk/cases/" + review.id().value() + "/documents/" + further.id(),
                DocumentType.of(further.type()),
                moments.dateAndTime(further.receivedAt()),
                Display.of(review.subject().mediaType()));
    }
}
