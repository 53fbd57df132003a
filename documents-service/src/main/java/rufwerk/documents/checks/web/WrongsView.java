package rufwerk.documents.checks.web;

import org.jspecify.annotations.Nullable;
import rufwerk.documents.checks.Wrongs;

/** What is wrong with a group; each null: nothing. */
record WrongsView(
        @Nullable WrongDocumentView wrongDocument, @Nullable WrongAddressView wrongAddress) {

    record WrongDocumentView(String documentType, String message) {}

    record WrongAddressView(String message) {}

    static WrongsView of(Wrongs wrongs) {
        Wrongs.WrongDocument document = wrongs.document();
        String address = wrongs.address();
        return new WrongsView(
                document == null ? null : new WrongDocumentView(document.type().code(), document.message()),
                address == null ? null : new WrongAddressView(address));
    }
}
