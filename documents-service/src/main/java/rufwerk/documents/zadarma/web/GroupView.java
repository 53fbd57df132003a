package rufwerk.documents.zadarma.web;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentGroup;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupField;

/**
 * A group ({@code wire/zadarma.md} §4). What is not said is null in some fields and "" in others, as the vendor has it.
 *
 * @param isReadonly a boolean, where other methods say "true" and "false"
 */
@Schema(name = "ZadarmaGroup")
record GroupView(
        @Schema(readOnly = true) long id,
        String email,
        @Schema(enumeration = {"MR", "MS", "COMPANY"}) String salutation,
        @Nullable String nationality,
        String firstName,
        @Nullable String middleName,
        String lastName,
        @Nullable String organization,
        @Nullable String organizationDescription,
        @Nullable String organizationRegNumber,
        String country,
        String region,
        String city,
        String address,
        String zipCode,
        String street,
        @Nullable String streetCode,
        @Nullable String municipalityCode,
        String buildingNumber,
        @Nullable String buildingLetter,
        String phone,
        String typeOfId,
        String idNumber,
        @Nullable String issuingAuthority,
        @Nullable String issuingDate,
        @Schema(readOnly = true) boolean isReadonly) {

    static GroupView of(DocumentGroup group) {
        GroupDetails said = group.details();
        return new GroupView(
                group.id().number(),
                text(said, GroupField.EMAIL),
                text(said, GroupField.SALUTATION),
                said.get(GroupField.NATIONALITY),
                text(said, GroupField.FIRST_NAME),
                said.get(GroupField.MIDDLE_NAME),
                text(said, GroupField.LAST_NAME),
                said.get(GroupField.ORGANIZATION),
                said.get(GroupField.ORGANIZATION_DESCRIPTION),
                said.get(GroupField.ORGANIZATION_REG_NUMBER),
                text(said, GroupField.COUNTRY),
                text(said, GroupField.REGION),
                text(said, GroupField.CITY),
                text(said, GroupField.ADDRESS),
                text(said, GroupField.ZIP_CODE),
                text(said, GroupField.STREET),
                said.get(GroupField.STREET_CODE),
                said.get(GroupField.MUNICIPALITY_CODE),
                text(said, GroupField.BUILDING_NUMBER),
                said.get(GroupField.BUILDING_LETTER),
                text(said, GroupField.PHONE),
                text(said, GroupField.TYPE_OF_ID),
                text(said, GroupField.ID_NUMBER),
                said.get(GroupField.ISSUING_AUTHORITY),
                said.get(GroupField.ISSUING_DATE),
                group.underReview());
    }

    private static String text(GroupDetails said, GroupField field) {
        return Objects.requireNonNullElse(said.get(field), "");
    }
}
