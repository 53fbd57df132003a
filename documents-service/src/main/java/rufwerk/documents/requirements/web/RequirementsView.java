package rufwerk.documents.requirements.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.requirements.Demand;
import rufwerk.documents.requirements.LocalText;
import rufwerk.documents.requirements.Rule;
import rufwerk.documents.requirements.RuleSet;

/** What is demanded for numbers of a kind. */
@Schema(name = "Requirements")
record RequirementsView(
        @Schema(description = "0: as this release brought them")
        long version,

        String country,
        String type,
        List<RuleView> rules) {

    /** One thing that is demanded; one of fields, documents and address says what. */
    @Schema(name = "Rule")
    record RuleView(
            @Schema(examples = "de-birthday") String rule,

            @Schema(description = "Fields of the group and the values for which the rule counts; empty: always")
            Map<String, List<String>> when,

            @Schema(description = "Fields that have to say something") @Nullable
            List<String> fields,

            @Schema(description = "Documents of which one has to be verified") @Nullable
            List<String> documents,

            @Schema(description = "Where the address has to be: in the country of the number, or in its area") @Nullable
            String address,

            String fix) {

        static RuleView of(Rule rule, Locale language) {
            Map<String, List<String>> when = new TreeMap<>();
            rule.when().forEach((field, values) -> when.put(field.code(), values));
            LocalText fix = rule.fix();
            return switch (rule.demand()) {
                case Demand.Fields(var fields) ->
                    new RuleView(
                            rule.id(),
                            when,
                            fields.stream().map(GroupField::code).toList(),
                            null,
                            null,
                            fix.in(language));
                case Demand.Document(var types) ->
                    new RuleView(
                            rule.id(),
                            when,
                            null,
                            types.stream().map(DocumentType::code).toList(),
                            null,
                            fix.in(language));
                case Demand.Address(var reach) ->
                    new RuleView(rule.id(), when, null, null, reach.code(), fix.in(language));
            };
        }
    }

    static RequirementsView of(long version, String country, String type, RuleSet rules, Locale language) {
        return new RequirementsView(
                version,
                country,
                type,
                rules.rules().stream().map(rule -> RuleView.of(rule, language)).toList());
    }
}
