package rufwerk.documents.desk.web;

import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.Cursor;
import rufwerk.documents.review.PagePosition;
import rufwerk.documents.review.ReviewFilter;
import rufwerk.documents.review.SubjectKind;

/**
 * What a reviewer has chosen above the queue; an empty text or null chooses nothing.
 *
 * @param country ISO 3166-1 alpha-2
 */
record QueueFilter(Shelf shelf, @Nullable SubjectKind kind, String documentType, String country, Waited waited) {

    static QueueFilter of(String shelf, String kind, String documentType, String country, String waited) {
        return new QueueFilter(
                Shelf.ofCode(shelf),
                SubjectKind.ofCode(kind).orElse(null),
                DocumentType.of(documentType).code(),
                country.strip().toUpperCase(Locale.ROOT),
                Waited.ofCode(waited));
    }

    ReviewFilter toReviewFilter(Instant now) {
        return new ReviewFilter(
                shelf.states(),
                kind,
                documentType.isEmpty() ? null : documentType,
                country.isEmpty() ? null : country,
                waited == Waited.ANY ? null : now.minus(waited.atLeast()));
    }

    public boolean isNarrow() {
        return !equals(of("", "", "", "", ""));
    }

    /** The address of the page that begins after this place. */
    String after(PagePosition position) {
        return UriBuilder.fromPath("/desk")
                .queryParam("shelf", shelf.code())
                .queryParam("kind", kind == null ? "" : kind.code())
                .queryParam("type", "{type}")
                .queryParam("country", "{country}")
                .queryParam("waited", waited.code())
                .queryParam("after", Cursor.write(position))
                .build(documentType, country)
                .toString();
    }

    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }

    public List<SubjectKind> kinds() {
        return List.of(SubjectKind.values());
    }

    /** One that was typed into the address is there too. */
    public List<DocumentType> types() {
        DocumentType chosen = new DocumentType(documentType);
        return documentType.isEmpty() || DocumentType.KNOWN.contains(chosen)
                ? DocumentType.KNOWN
                : Stream.concat(DocumentType.KNOWN.stream(), Stream.of(chosen)).toList();
    }

    public List<Waited> waits() {
        return List.of(Waited.values());
    }
}
