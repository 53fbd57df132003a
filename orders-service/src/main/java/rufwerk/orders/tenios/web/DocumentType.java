package rufwerk.orders.tenios.web;

import java.util.Arrays;
import java.util.Optional;

/** The documents that TENIOS accepts ({@code wire/tenios.md} §2). */
enum DocumentType {
    ALLOCATION_NOTICE,
    IDENTITY_CARD,
    BUSINESS_LICENSE,
    IDENTITY_CARD_AND_BUSINESS_LICENSE,
    CERTIFICATE_OF_REGISTRATION,
    CONTRACT;

    static Optional<DocumentType> parse(String text) {
        return Arrays.stream(values()).filter(type -> type.name().equals(text)).findFirst();
    }
}
