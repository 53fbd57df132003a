package rufwerk.documents.requirements;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rufwerk.documents.requirements.RuleSet.Target;

/** Reads requirements as operators write them; {@code requirements/requirements.yaml} shows how. */
public final class RequirementsYaml {
    private static final int LONGEST = 256 * 1024;
    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RequirementsYaml() {}

    /** What a file says, or everything that is wrong with it. */
    public sealed interface Content {
        record Good(List<RuleSet> sets) implements Content {
            public Good {
                sets = List.copyOf(sets);
            }
        }

        record Faulty(List<Fault> faults) implements Content {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** @param path where in the file, such as {@code [2].rules[0].fix} */
    public record Fault(String path, String reason) {}

    public static Content read(String yaml) {
        if (yaml.length() > LONGEST) {
            return new Content.Faulty(List.of(new Fault("", "must have at most 256 KiB")));
        }
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            return new Content.Faulty(List.of(new Fault(place(e), "is no YAML: " + e.getOriginalMessage())));
        }
        return read(root);
    }

    private static Content read(JsonNode root) {
        Faults faults = new Faults();
        if (!root.isArray()) {
            faults.add("", "must be a list");
            return new Content.Faulty(faults.all());
        }
        RuleReader reader = new RuleReader(faults);
        List<RuleSet> sets = Faults.each(root, "", reader::set);
        Set<Target> targets = new HashSet<>();
        sets.stream()
                .map(RuleSet::target)
                .filter(target -> !targets.add(target))
                .forEach(target -> faults.add("", "says twice what is demanded for " + target));
        if (faults.none() && !targets.contains(Target.EVERYTHING)) {
            faults.add("", "must have an entry \"for: {}\", for everything else");
        }
        return faults.none() ? new Content.Good(sets) : new Content.Faulty(faults.all());
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
    }
}
