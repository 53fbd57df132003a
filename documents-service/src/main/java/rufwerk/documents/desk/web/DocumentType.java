package rufwerk.documents.desk.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A type of documents, as the customers' dialects name them.
 *
 * @param code in small letters, which is all the same to who looks for it: {@code identity_card}
 */
record DocumentType(String code) {
    /** Of all dialects; those of TENIOS come first. */
    static final List<DocumentType> KNOWN = Stream.of(
                    "identity_card",
                    "business_license",
                    "identity_card_and_business_license",
                    "certificate_of_registration",
                    "allocation_notice",
                    "contract",
                    "certificate",
                    "company_letter",
                    "inn_ua",
                    "passport",
                    "phone_bill",
                    "photo_with_doc",
                    "photo_with_passport",
                    "receipt",
                    "driver_id_us_ca",
                    "driver_id_other")
            .map(DocumentType::new)
            .toList();

    static DocumentType of(String type) {
        return new DocumentType(type.strip().replace(' ', '_').toLowerCase(Locale.ROOT));
    }

    /** {@code Identity card}: dialects may bring new ones at any time, for which there is no translation. */
    public String words() {
        String words = code.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
