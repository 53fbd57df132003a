package rufwerk.documents.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something a customer claims and a reviewer holds against the document; in the order in which it is read. */
public enum Fact {
    SALUTATION,
    FIRST_NAME,
    MIDDLE_NAME,
    LAST_NAME,
    DATE_OF_BIRTH,
    NATIONALITY,
    ORGANIZATION,
    REGISTRATION_NUMBER,
    STREET,
    HOUSE_NUMBER,
    ZIP,
    CITY,
    REGION,
    /** ISO 3166-1 alpha-2 */
    COUNTRY,
    /** Without leading 0. */
    AREA_CODE,
    ID_TYPE,
    ID_NUMBER,
    ISSUING_AUTHORITY,
    ISSUING_DATE,
    EMAIL,
    PHONE,
    FILE_NAME;

    /** As it is written outside of this service: {@code house_number}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fact> ofCode(String code) {
        return Arrays.stream(values()).filter(fact -> fact.code().equals(code)).findFirst();
    }
}
