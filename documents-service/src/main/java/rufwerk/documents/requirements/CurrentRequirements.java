package rufwerk.documents.requirements;

import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.requirements.RequirementsYaml.Content;
import rufwerk.kit.events.SafeContext;

/** This replica's copy of the requirements: loaded at start, and again soon after another replica changed them. */
@ApplicationScoped
public class CurrentRequirements {
    private static final Duration LONGEST_LOADING = Duration.ofSeconds(30);

    private final RequirementsVersions versions;
    private volatile Requirements requirements = ShippedRequirements.REQUIREMENTS;

    public CurrentRequirements(RequirementsVersions versions) {
        this.versions = versions;
    }

    /** What is in force now, for everything a caller wants to know of one and the same version. */
    public Requirements get() {
        return requirements;
    }

    /** Takes over requirements, unless newer ones are known. */
    synchronized void use(Requirements offered) {
        if (offered.version() > requirements.version()) {
            requirements = offered;
            Log.infof("Requirements %d are in force here", offered.version());
        }
    }

    /** Rather than with rules that operators have replaced, a replica does not start. */
    void load(@Observes StartupEvent started, SafeContext safeContext) {
        safeContext.run(Span.getInvalid(), this::refresh).await().atMost(LONGEST_LOADING);
    }

    @Scheduled(
            every = "{rufwerk.requirements.check-every}",
            delayed = "{rufwerk.requirements.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return refresh()
                .onFailure()
                .invoke(e -> Log.warnf(
                        "Requirements %d stay in force, as none can be read: %s",
                        requirements.version(), e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> refresh() {
        return versions.current()
                .chain(version -> version > requirements.version()
                        ? versions.yaml(version).invoke(yaml -> use(read(version, yaml)))
                        : Uni.createFrom().nullItem())
                .replaceWithVoid();
    }

    private static Requirements read(long version, @Nullable String yaml) {
        if (yaml != null && RequirementsYaml.read(yaml) instanceof Content.Good(var sets)) {
            return new Requirements(version, sets);
        }
        throw new IllegalStateException("requirements " + version + " say what this release does not know");
    }
}
