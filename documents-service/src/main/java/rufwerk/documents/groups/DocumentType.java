package rufwerk.documents.groups;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of a group may be ({@code wire/zadarma.md} §4). */
public enum DocumentType {
    CERTIFICATE,
    CONTRACT,
    COMPANY_LETTER,
    INN_UA,
    PASSPORT,
    PHONE_BILL,
    PHOTO_WITH_DOC,
    PHOTO_WITH_PASSPORT,
    RECEIPT,
    DRIVER_ID_US_CA,
    DRIVER_ID_OTHER;

    /** As it is written in requests, rules and rows: {@code phone_bill}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
