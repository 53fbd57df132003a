package rufwerk.documents.zadarma.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupField;
import rufwerk.kit.zadarma.ZadarmaParameters;

/**
 * What {@code POST create/} and {@code PUT update/} take ({@code wire/zadarma.md} §4).
 *
 * @param cleared fields that were sent without a value
 */
record GroupForm(GroupDetails said, Set<GroupField> cleared) {

    static GroupForm of(ZadarmaParameters parameters) {
        ZadarmaValues.refuseOtherUsers(parameters);
        Map<GroupField, String> said = new EnumMap<>(GroupField.class);
        Set<GroupField> cleared = EnumSet.noneOf(GroupField.class);
        for (GroupField field : GroupField.values()) {
            parameters.first(field.code()).ifPresent(value -> {
                if (value.isBlank()) {
                    cleared.add(field);
                } else {
                    said.put(field, value);
                }
            });
        }
        return new GroupForm(new GroupDetails(said), cleared);
    }
}
