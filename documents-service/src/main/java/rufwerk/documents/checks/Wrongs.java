package rufwerk.documents.checks;

import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;

/**
 * What of a group stands in the way of numbers that wait; each null: nothing wrong with it.
 *
 * @param address what is wrong with it, for customers to read
 */
public record Wrongs(
        @Nullable WrongDocument document, @Nullable String address) {

    /** The latest document that a reviewer turned down and nobody has replaced. */
    public record WrongDocument(DocumentType type, String message) {}
}
