package rufwerk.numbers.checking;

import org.jspecify.annotations.Nullable;

/** What is wrong with a group of documents. Null: nothing of that kind. */
public record Wrongs(
        @Nullable WrongDocument document, @Nullable WrongAddress address) {

    /**
     * A document that was looked at and not accepted.
     *
     * @param type the vendor's word for its kind: {@code passport}
     */
    public record WrongDocument(String type, String message) {}

    public record WrongAddress(String message) {}
}
