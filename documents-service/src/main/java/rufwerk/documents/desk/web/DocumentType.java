package rufwerk.documents.desk.web;

import java.util.Locale;

/** Types of documents, as the customers' dialects name them: {@code IDENTITY_CARD}, {@code phone_bill}. */
final class DocumentType {
    private DocumentType() {}

    /** {@code Identity_card}; who looks for it does not care for large and small letters. */
    static String ofWords(String words) {
        return words.replace(' ', '_');
    }

    /** {@code Identity card}; dialects may bring new ones at any time, so they are not translated. */
    static String inWords(String type) {
        String words = type.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
