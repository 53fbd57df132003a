package rufwerk.documents.groups;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Groups for tests, each right unless a test says otherwise. */
public final class GroupFixtures {
    public static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");

    private GroupFixtures() {}

    /** Somebody in Cologne, within reach of area code 221. */
    public static GroupDetails aPerson() {
        return new GroupDetails(Map.ofEntries(
                Map.entry(GroupField.EMAIL, "erika@example.com"),
                Map.entry(GroupField.SALUTATION, "MS"),
                Map.entry(GroupField.FIRST_NAME, "Erika"),
                Map.entry(GroupField.LAST_NAME, "Mustermann"),
                Map.entry(GroupField.COUNTRY, "DE"),
                Map.entry(GroupField.CITY, "Köln"),
                Map.entry(GroupField.ADDRESS, "Domkloster 4a, 50667 Köln"),
                Map.entry(GroupField.ZIP_CODE, "50667"),
                Map.entry(GroupField.STREET, "Domkloster"),
                Map.entry(GroupField.BUILDING_NUMBER, "4a"),
                Map.entry(GroupField.PHONE, "+49 221 4710000")));
    }

    /** The same, but for one field; blank removes it. */
    public static GroupDetails aPersonWith(GroupField field, String value) {
        Map<GroupField, String> values = new EnumMap<>(aPerson().values());
        values.put(field, value);
        return new GroupDetails(values);
    }

    public static GroupFile aFile(GroupId group, DocumentType type, Instant uploadedAt) {
        return GroupFile.waiting(UUID.randomUUID(), group, type, type.code() + ".pdf", uploadedAt);
    }
}
