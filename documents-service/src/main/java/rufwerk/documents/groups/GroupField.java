package rufwerk.documents.groups;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a group can say, in the order of {@code wire/zadarma.md} §4. */
public enum GroupField {
    EMAIL(Need.REQUIRED, FieldFormat.EMAIL),
    SALUTATION(Need.REQUIRED, FieldFormat.SALUTATION),
    NATIONALITY(Need.OPTIONAL, FieldFormat.COUNTRY),
    FIRST_NAME(Need.REQUIRED, FieldFormat.LINE),
    MIDDLE_NAME(Need.OPTIONAL, FieldFormat.LINE),
    LAST_NAME(Need.REQUIRED, FieldFormat.LINE),
    DATE_OF_BIRTH(Need.OPTIONAL, FieldFormat.DATE),
    ORGANIZATION(Need.OPTIONAL, FieldFormat.LINE),
    ORGANIZATION_DESCRIPTION(Need.OPTIONAL, FieldFormat.TEXT),
    ORGANIZATION_REG_NUMBER(Need.OPTIONAL, FieldFormat.LINE),
    COUNTRY(Need.REQUIRED, FieldFormat.COUNTRY),
    REGION(Need.OPTIONAL, FieldFormat.LINE),
    CITY(Need.REQUIRED, FieldFormat.LINE),
    ADDRESS(Need.REQUIRED, FieldFormat.TEXT),
    ZIP_CODE(Need.REQUIRED, FieldFormat.POSTCODE),
    STREET(Need.REQUIRED, FieldFormat.LINE),
    STREET_CODE(Need.OPTIONAL, FieldFormat.CODE),
    MUNICIPALITY_CODE(Need.OPTIONAL, FieldFormat.CODE),
    BUILDING_NUMBER(Need.REQUIRED, FieldFormat.CODE),
    BUILDING_LETTER(Need.OPTIONAL, FieldFormat.CODE),
    PHONE(Need.REQUIRED, FieldFormat.PHONE),
    TYPE_OF_ID(Need.OPTIONAL, FieldFormat.TYPE_OF_ID),
    ID_NUMBER(Need.OPTIONAL, FieldFormat.LINE),
    ISSUING_AUTHORITY(Need.OPTIONAL, FieldFormat.LINE),
    ISSUING_DATE(Need.OPTIONAL, FieldFormat.DATE);

    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private final Need need;
    private final FieldFormat format;

    GroupField(Need need, FieldFormat format) {
        this.need = need;
        this.format = format;
    }

    /** As it is written in requests, answers, rules and rows: {@code zip_code}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GroupField> ofCode(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** A group cannot be kept without it. */
    public boolean isRequired() {
        return need == Need.REQUIRED;
    }

    /** How we reach somebody; documents prove everything else. */
    public boolean isContact() {
        return this == EMAIL || this == PHONE;
    }

    FieldFormat format() {
        return format;
    }
}
