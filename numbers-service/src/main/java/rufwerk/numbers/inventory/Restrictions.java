package rufwerk.numbers.inventory;

import java.util.List;

/**
 * What a customer has to prove to have numbers of a direction.
 *
 * @param documents kinds of documents that have to be handed in, such as {@code passport}; none: anybody may have one
 */
public record Restrictions(List<String> documents) {
    public static final Restrictions NONE = new Restrictions(List.of());

    public Restrictions {
        documents = List.copyOf(documents);
    }

    public boolean demandDocuments() {
        return !documents.isEmpty();
    }
}
