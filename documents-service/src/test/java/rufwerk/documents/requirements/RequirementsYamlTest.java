package rufwerk.documents.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.requirements.RequirementsYaml.Content;
import rufwerk.documents.requirements.RequirementsYaml.Fault;
import rufwerk.documents.requirements.RuleSet.Target;

class RequirementsYamlTest {
    private static final String REST = """
            - for: {}
              rules:
                - {id: holder, fields: [last_name], fix: {en: Say who you are., de: Sagen Sie wer Sie sind.}}
            """;

    private static List<RuleSet> good(String yaml) {
        return ((Content.Good) RequirementsYaml.read(yaml)).sets();
    }

    private static List<Fault> faults(String yaml) {
        return ((Content.Faulty) RequirementsYaml.read(yaml)).faults();
    }

    private static List<Fault> faultsOfRule(String rule) {
        return faults(REST + "- for: {country: DE}\n  rules:\n    - " + rule + "\n");
    }

    @Test
    void readsRules() {
        List<RuleSet> sets = good(REST + """
                - for: {country: DE, type: geographic}
                  rules:
                    - id: papers
                      when: {salutation: [COMPANY]}
                      documents: [certificate, company_letter]
                      fix: {en: Upload papers., de: Laden Sie Papiere hoch.}
                    - id: address
                      address: area
                      fix: {en: Live there., de: Wohnen Sie dort.}
                """);

        assertThat(sets)
                .element(1)
                .isEqualTo(new RuleSet(
                        new Target(null, "DE", NumberType.GEOGRAPHIC),
                        List.of(
                                new Rule(
                                        "papers",
                                        Map.of(GroupField.SALUTATION, List.of("COMPANY")),
                                        new Demand.Document(
                                                List.of(DocumentType.CERTIFICATE, DocumentType.COMPANY_LETTER)),
                                        new LocalText("Upload papers.", "Laden Sie Papiere hoch.")),
                                new Rule(
                                        "address",
                                        Map.of(),
                                        new Demand.Address(Demand.Reach.AREA),
                                        new LocalText("Live there.", "Wohnen Sie dort.")))));
    }

    @Test
    void takesTheMostPreciseEntry() {
        String rules = "\n  rules: [{id: a, address: country, fix: {en: x, de: x}}]\n";
        var requirements = new Requirements(
                1,
                good(REST
                        + "- for: {type: mobile}" + rules
                        + "- for: {country: DE}" + rules
                        + "- for: {country: DE, type: mobile}" + rules
                        + "- for: {direction: 7}" + rules));

        assertThat(target(requirements, 7, "DE", NumberType.MOBILE)).isEqualTo(new Target(7L, null, null));
        assertThat(target(requirements, 8, "DE", NumberType.MOBILE))
                .isEqualTo(new Target(null, "DE", NumberType.MOBILE));
        assertThat(target(requirements, 8, "DE", NumberType.NATIONAL)).isEqualTo(new Target(null, "DE", null));
        assertThat(target(requirements, 8, "FR", NumberType.MOBILE))
                .isEqualTo(new Target(null, null, NumberType.MOBILE));
        assertThat(target(requirements, 8, "FR", NumberType.NATIONAL)).isEqualTo(Target.EVERYTHING);
    }

    private static Target target(Requirements requirements, long id, String country, NumberType type) {
        return requirements.of(new Direction(id, country, type, "1", null)).target();
    }

    @Test
    void saysThingsInBothLanguages() {
        LocalText fix = good(REST).getFirst().rules().getFirst().fix();

        assertThat(fix.in(Locale.GERMANY)).isEqualTo("Sagen Sie wer Sie sind.");
        assertThat(fix.in(Locale.FRENCH)).isEqualTo("Say who you are.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: A, fields: [city], fix: {en: x, de: x}}|[1].rules[0].id",
                "{id: a, fields: [town], fix: {en: x, de: x}}|[1].rules[0].fields[0]",
                "{id: a, fields: [], fix: {en: x, de: x}}|[1].rules[0].fields",
                "{id: a, fields: city, fix: {en: x, de: x}}|[1].rules[0].fields",
                "{id: a, documents: [driver], fix: {en: x, de: x}}|[1].rules[0].documents[0]",
                "{id: a, address: street, fix: {en: x, de: x}}|[1].rules[0].address",
                "{id: a, fix: {en: x, de: x}}|[1].rules[0]",
                "{id: a, address: area, fields: [city], fix: {en: x, de: x}}|[1].rules[0]",
                "{id: a, address: area, fix: {en: x}}|[1].rules[0].fix.de",
                "{id: a, address: area, fix: {en: x, de: x, fr: x}}|[1].rules[0].fix.fr",
                "{id: a, address: area, fix: {en: x, de: x}, if: never}|[1].rules[0].if",
                "{id: a, address: area, when: {mood: [good]}, fix: {en: x, de: x}}|[1].rules[0].when.mood",
                "{id: a, address: area, when: {salutation: MR}, fix: {en: x, de: x}}|[1].rules[0].when.salutation"
            })
    void namesWhereARuleIsWrong(String rule, String path) {
        assertThat(faultsOfRule(rule)).extracting(Fault::path).containsExactly(path);
    }

    @Test
    void namesEverythingAtOnce() {
        assertThat(faultsOfRule("{id: A, fields: [town], fix: {en: x}}")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "for: {}",
                "just a text",
                "- [a",
                "- for: {country: XX}\n  rules: []",
                "- for: {type: satellite}\n  rules: []",
                "- for: {direction: seven}\n  rules: []",
                "- rules: []",
                "- a",
                "- {for: {}, for: {}}",
                "&a [*a]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://x\"]]]]"
            })
    void refusesWhatIsNoSuchFile(String yaml) {
        assertThat(faults(yaml)).isNotEmpty();
    }

    @Test
    void wantsAnEntryForEverythingElseAndNoneTwice() {
        assertThat(faults(REST.replace("{}", "{country: DE}"))).hasSize(1);
        assertThat(faults(REST + REST)).hasSize(1);
    }

    @Test
    void bringsRequirementsThatAreRight() {
        assertThat(ShippedRequirements.REQUIREMENTS.version()).isEqualTo(Requirements.SHIPPED);
        assertThat(good(ShippedRequirements.YAML)).isEqualTo(ShippedRequirements.REQUIREMENTS.sets());
    }
}
