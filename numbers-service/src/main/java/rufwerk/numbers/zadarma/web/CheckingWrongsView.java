package rufwerk.numbers.zadarma.web;

import org.jspecify.annotations.Nullable;

/** {@code GET /v1/direct_numbers/checking-wrongs/} ({@code wire/zadarma.md} §3). */
record CheckingWrongsView(String status, WrongsView info) {
    /** No order waits for documents here, so none of them can stand in its way. */
    static final CheckingWrongsView NOTHING_WRONG = new CheckingWrongsView("success", new WrongsView(null, null));

    /** Each null: nothing wrong with it. */
    record WrongsView(
            @Nullable WrongDocumentView wrongDocument,
            @Nullable WrongAddressView wrongAddress) {}

    record WrongDocumentView(String documentType, String message) {}

    record WrongAddressView(String message) {}
}
