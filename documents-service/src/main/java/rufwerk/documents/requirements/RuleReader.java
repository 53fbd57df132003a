package rufwerk.documents.requirements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.requirements.Demand.Reach;
import rufwerk.documents.requirements.RuleSet.Target;

/** Reads entries and rules. Where something is wrong it notes a fault, and goes on with something harmless. */
final class RuleReader {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern RULE_ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final int LONGEST_TEXT = 500;

    private final Faults faults;

    RuleReader(Faults faults) {
        this.faults = faults;
    }

    RuleSet set(JsonNode entry, String path) {
        onlyHas(entry, path, Set.of("for", "rules"));
        JsonNode rules = entry.path("rules");
        if (!rules.isArray() || rules.isEmpty()) {
            faults.add(path + ".rules", "must be a list of rules");
        }
        Set<String> ids = new HashSet<>();
        return new RuleSet(target(entry.path("for"), path + ".for"), Faults.each(rules, path + ".rules", (rule, at) -> {
            Rule read = rule(rule, at);
            if (!ids.add(read.id())) {
                faults.add(at + ".id", "is there twice");
            }
            return read;
        }));
    }

    private Target target(JsonNode target, String path) {
        if (!target.isObject()) {
            faults.add(path, "must say which numbers it is for");
        }
        onlyHas(target, path, Set.of("direction", "country", "type"));
        JsonNode direction = target.path("direction");
        if (!direction.isMissingNode() && !direction.canConvertToLong()) {
            faults.add(path + ".direction", "must be the number of a direction");
        }
        return new Target(
                direction.canConvertToLong() ? direction.asLong() : null,
                oneOf(
                        target.path("country"),
                        path + ".country",
                        code -> Optional.of(code).filter(COUNTRIES::contains),
                        "must be a country of ISO 3166-1"),
                oneOf(
                        target.path("type"),
                        path + ".type",
                        NumberType::ofCode,
                        "must be geographic, mobile, national or shared_cost"));
    }

    private Rule rule(JsonNode rule, String path) {
        onlyHas(rule, path, Set.of("id", "when", "fields", "documents", "address", "fix"));
        String id = rule.path("id").asText();
        if (!RULE_ID.matcher(id).matches()) {
            faults.add(path + ".id", "must be small letters, digits and hyphens");
        }
        return new Rule(id, when(rule.path("when"), path + ".when"), demand(rule, path), fix(rule, path));
    }

    private Map<GroupField, List<String>> when(JsonNode when, String path) {
        Map<GroupField, List<String>> conditions = new EnumMap<>(GroupField.class);
        when.properties().forEach(condition -> {
            String at = path + "." + condition.getKey();
            JsonNode values = condition.getValue();
            if (!values.isArray() || values.isEmpty()) {
                faults.add(at, "must be a list of values");
            }
            GroupField.ofCode(condition.getKey())
                    .ifPresentOrElse(
                            field -> conditions.put(field, Faults.each(values, at, (value, valueAt) -> value.asText())),
                            () -> faults.add(at, "is no field of a group"));
        });
        return conditions;
    }

    private Demand demand(JsonNode rule, String path) {
        long demands = List.of("fields", "documents", "address").stream()
                .filter(rule::has)
                .count();
        if (demands != 1) {
            faults.add(path, "must have one of fields, documents and address");
            return new Demand.Fields(List.of());
        }
        if (rule.has("documents")) {
            return new Demand.Document(listOf(rule, path, "documents", DocumentType::ofCode, "is no type of document"));
        }
        if (rule.has("address")) {
            Reach reach = oneOf(rule.path("address"), path + ".address", Reach::ofCode, "must be country or area");
            return new Demand.Address(Objects.requireNonNullElse(reach, Reach.AREA));
        }
        return new Demand.Fields(listOf(rule, path, "fields", GroupField::ofCode, "is no field of a group"));
    }

    private LocalText fix(JsonNode rule, String path) {
        JsonNode fix = rule.path("fix");
        onlyHas(fix, path + ".fix", Set.of("en", "de"));
        return new LocalText(text(fix, path + ".fix", "en"), text(fix, path + ".fix", "de"));
    }

    private String text(JsonNode texts, String path, String language) {
        String text = texts.path(language).asText().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            faults.add(path + "." + language, "must say what to do, in at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private <T> List<T> listOf(
            JsonNode rule, String path, String name, Function<String, Optional<T>> read, String otherwise) {
        JsonNode list = rule.path(name);
        if (!list.isArray() || list.isEmpty()) {
            faults.add(path + "." + name, "must be a list");
        }
        return Faults.each(
                        list,
                        path + "." + name,
                        (element, at) -> Optional.ofNullable(oneOf(element, at, read, otherwise)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Null when there is nothing, and when it is wrong. */
    private <T> @Nullable T oneOf(JsonNode value, String path, Function<String, Optional<T>> read, String otherwise) {
        if (value.isMissingNode()) {
            return null;
        }
        Optional<T> known = read.apply(value.asText());
        if (known.isEmpty()) {
            faults.add(path, otherwise);
        }
        return known.orElse(null);
    }

    /** What nobody reads was meant to say something. */
    private void onlyHas(JsonNode object, String path, Set<String> names) {
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.add(path + "." + name, "means nothing here"));
    }
}
