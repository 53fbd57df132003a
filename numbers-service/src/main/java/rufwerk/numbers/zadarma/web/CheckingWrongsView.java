package rufwerk.numbers.zadarma.web;

import org.jspecify.annotations.Nullable;
import rufwerk.numbers.checking.Wrongs;

/** {@code GET /v1/direct_numbers/checking-wrongs/} ({@code wire/zadarma.md} §3). */
record CheckingWrongsView(String status, WrongsView info) {
    /** Each null: nothing wrong with it. */
    record WrongsView(
            @Nullable WrongDocumentView wrongDocument,
            @Nullable WrongAddressView wrongAddress) {}

    record WrongDocumentView(String documentType, String message) {}

    record WrongAddressView(String message) {}

    static CheckingWrongsView of(Wrongs wrongs) {
        Wrongs.WrongDocument document = wrongs.document();
        Wrongs.WrongAddress address = wrongs.address();
        return new CheckingWrongsView(
                "success",
                new WrongsView(
                        document == null ? null : new WrongDocumentView(document.type(), document.message()),
                        address == null ? null : new WrongAddressView(address.message())));
    }
}
