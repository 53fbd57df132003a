package rufwerk.documents.uploads;

import java.util.EnumMap;
import java.util.Map;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.Facts;

/** What a group says, as a reviewer compares it with a document. */
final class ClaimedFacts {
    private static final Map<GroupField, Fact> FACTS = new EnumMap<>(Map.ofEntries(
            Map.entry(GroupField.SALUTATION, Fact.SALUTATION),
            Map.entry(GroupField.FIRST_NAME, Fact.FIRST_NAME),
            Map.entry(GroupField.MIDDLE_NAME, Fact.MIDDLE_NAME),
            Map.entry(GroupField.LAST_NAME, Fact.LAST_NAME),
            Map.entry(GroupField.DATE_OF_BIRTH, Fact.DATE_OF_BIRTH),
            Map.entry(GroupField.NATIONALITY, Fact.NATIONALITY),
            Map.entry(GroupField.ORGANIZATION, Fact.ORGANIZATION),
            Map.entry(GroupField.ORGANIZATION_REG_NUMBER, Fact.REGISTRATION_NUMBER),
            Map.entry(GroupField.STREET, Fact.STREET),
            Map.entry(GroupField.ZIP_CODE, Fact.ZIP),
            Map.entry(GroupField.CITY, Fact.CITY),
            Map.entry(GroupField.REGION, Fact.REGION),
            Map.entry(GroupField.COUNTRY, Fact.COUNTRY),
            Map.entry(GroupField.TYPE_OF_ID, Fact.ID_TYPE),
            Map.entry(GroupField.ID_NUMBER, Fact.ID_NUMBER),
            Map.entry(GroupField.ISSUING_AUTHORITY, Fact.ISSUING_AUTHORITY),
            Map.entry(GroupField.ISSUING_DATE, Fact.ISSUING_DATE),
            Map.entry(GroupField.EMAIL, Fact.EMAIL),
            Map.entry(GroupField.PHONE, Fact.PHONE)));

    private ClaimedFacts() {}

    static Facts of(GroupDetails details, String fileName) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        details.values().forEach((field, value) -> {
            Fact fact = FACTS.get(field);
            if (fact != null) {
                facts.put(fact, value);
            }
        });
        String house = details.values().getOrDefault(GroupField.BUILDING_NUMBER, "")
                + details.values().getOrDefault(GroupField.BUILDING_LETTER, "");
        if (!house.isEmpty()) {
            facts.put(Fact.HOUSE_NUMBER, house);
        }
        facts.put(Fact.FILE_NAME, fileName);
        return new Facts(facts);
    }
}
