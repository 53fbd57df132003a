package rufwerk.documents.requirements;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.requirements.RequirementsYaml.Content;
import rufwerk.documents.requirements.RequirementsYaml.Fault;

/** Brings other requirements into force: here before the answer, on other replicas within seconds. */
@ApplicationScoped
public class ReplaceRequirements {
    private final RequirementsVersions versions;
    private final CurrentRequirements current;
    private final Clock clock;

    public ReplaceRequirements(RequirementsVersions versions, CurrentRequirements current, Clock clock) {
        this.versions = versions;
        this.current = current;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Replaced(RequirementsVersion version) implements Outcome {}

        record Refused(List<Fault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }

        record Unknown(long version) implements Outcome {}
    }

    public Uni<Outcome> replaceBy(String yaml, String operator) {
        return take(yaml, operator, null);
    }

    /** Puts an earlier version in force again, as a new one; 0 is what came with this release. */
    public Uni<Outcome> goBackTo(long version, String operator) {
        return yaml(version)
                .chain(yaml -> yaml == null
                        ? Uni.createFrom().item(new Outcome.Unknown(version))
                        : take(yaml, operator, version));
    }

    /** As it was sent; null when it is not known, or no longer. */
    public Uni<@Nullable String> yaml(long version) {
        return version == Requirements.SHIPPED
                ? Uni.createFrom().item(ShippedRequirements.YAML)
                : versions.yaml(version);
    }

    /** The latest first, without the one that came with this release. */
    public Uni<List<RequirementsVersion>> list() {
        return versions.list();
    }

    private Uni<Outcome> take(String yaml, String operator, @Nullable Long copyOf) {
        return switch (RequirementsYaml.read(yaml)) {
            case Content.Faulty(var faults) -> Uni.createFrom().item(new Outcome.Refused(faults));
            case Content.Good(var sets) ->
                versions.add(yaml, operator, copyOf, clock.instant())
                        .invoke(added -> current.use(new Requirements(added.version(), sets)))
                        .invoke(added -> Log.infof("%s replaced the requirements by %d", operator, added.version()))
                        .map(Outcome.Replaced::new);
        };
    }
}
