package rufwerk.documents.requirements;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions of requirements without a database. */
public final class VersionsInMemory implements RequirementsVersions {
    private final List<RequirementsVersion> versions = new ArrayList<>();
    private final List<String> yaml = new ArrayList<>();

    @Override
    public Uni<Long> current() {
        return Uni.createFrom().item((long) versions.size());
    }

    @Override
    public Uni<List<RequirementsVersion>> list() {
        return Uni.createFrom().item(versions.reversed().stream().limit(KEPT).toList());
    }

    @Override
    public Uni<@Nullable String> yaml(long version) {
        boolean kept = version > Math.max(0, versions.size() - KEPT) && version <= versions.size();
        return Uni.createFrom().item(kept ? yaml.get((int) version - 1) : null);
    }

    @Override
    public Uni<RequirementsVersion> add(String text, String operator, @Nullable Long copyOf, Instant now) {
        var version = new RequirementsVersion(versions.size() + 1L, now, operator, copyOf);
        versions.add(version);
        yaml.add(text);
        return Uni.createFrom().item(version);
    }
}
