package rufwerk.documents.groups;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a group says. A field that says nothing is not there. */
public record GroupDetails(Map<GroupField, String> values) {
    /** What a main group says before anybody has filled it in. */
    public static final GroupDetails NONE = new GroupDetails(Map.of());

    public GroupDetails {
        Map<GroupField, String> said = new EnumMap<>(GroupField.class);
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                said.put(field, value.strip());
            }
        });
        values = Collections.unmodifiableMap(said);
    }

    /** One field that cannot stay as it is, and why; the reason is for callers to read. */
    public record Flaw(GroupField field, String reason) {}

    public @Nullable String get(GroupField field) {
        return values.get(field);
    }

    public boolean says(GroupField field) {
        return values.containsKey(field);
    }

    /**
     * The same with these fields said anew; blank ones are cleared. What is required has to be among them, so that nobody
     * keeps half an old address by mistake; what is optional may be left out and stays.
     */
    public GroupDetails changedTo(GroupDetails said, Iterable<GroupField> cleared) {
        Map<GroupField, String> next = new EnumMap<>(GroupField.class);
        values.forEach((field, value) -> {
            if (!field.isRequired()) {
                next.put(field, value);
            }
        });
        cleared.forEach(next::remove);
        next.putAll(said.values);
        return new GroupDetails(next);
    }

    /** Everything that is wrong, in the order of the fields. */
    public List<Flaw> flaws(LocalDate today) {
        return Arrays.stream(GroupField.values())
                .map(field -> flawOf(field, today))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Flaw flawOf(GroupField field, LocalDate today) {
        String value = values.get(field);
        if (value == null) {
            return field.isRequired() ? new Flaw(field, "is required") : null;
        }
        return field.format().fits(value, today)
                ? null
                : new Flaw(field, field.format().rule());
    }

    /** Whether both say the same about who and where somebody is; documents prove nothing else. */
    public boolean isProvenLike(GroupDetails other) {
        return Arrays.stream(GroupField.values())
                .filter(field -> !field.isContact())
                .allMatch(field -> Objects.equals(get(field), other.get(field)));
    }
}
