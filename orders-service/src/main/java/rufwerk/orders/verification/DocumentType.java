package rufwerk.orders.verification;

import java.util.Arrays;
import java.util.Optional;

/** The documents by which an address can be proven, by TENIOS's names ({@code wire/tenios.md} §2). */
public enum DocumentType {
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
