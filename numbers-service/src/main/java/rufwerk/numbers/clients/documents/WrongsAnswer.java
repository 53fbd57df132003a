package rufwerk.numbers.clients.documents;

import org.jspecify.annotations.Nullable;
import rufwerk.numbers.checking.Wrongs;

/** What documents-service says is wrong with a group. */
record WrongsAnswer(
        @Nullable WrongDocumentBody wrongDocument, @Nullable WrongAddressBody wrongAddress) {

    record WrongDocumentBody(String documentType, String message) {}

    record WrongAddressBody(String message) {}

    Wrongs toWrongs() {
        return new Wrongs(
                wrongDocument == null
                        ? null
                        : new Wrongs.WrongDocument(wrongDocument.documentType(), wrongDocument.message()),
                wrongAddress == null ? null : new Wrongs.WrongAddress(wrongAddress.message()));
    }
}
