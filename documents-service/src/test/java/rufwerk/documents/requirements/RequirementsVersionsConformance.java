package rufwerk.documents.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link RequirementsVersions} does; others may have added versions before. */
public abstract class RequirementsVersionsConformance {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");

    /** Good ones, and no others than usual: the service under test takes them over. */
    private static final String FIRST = ShippedRequirements.YAML + "# first\n";

    private static final String SECOND = ShippedRequirements.YAML + "# second\n";

    protected abstract RequirementsVersions versions();

    protected abstract <T> Uni<T> run(Supplier<Uni<T>> work);

    private <T> T get(Supplier<Uni<T>> work) {
        return run(work).await().atMost(Duration.ofSeconds(20));
    }

    private long added(String yaml) {
        return get(() -> versions().add(yaml, "anna", null, NOON)).version();
    }

    @Test
    public void givesEachVersionAHigherNumber() {
        long first = added(FIRST);
        long second = added(SECOND);

        assertThat(second).isGreaterThan(first);
        assertThat(get(versions()::current)).isEqualTo(second);
        assertThat(get(() -> versions().yaml(first))).isEqualTo(FIRST);
        assertThat(get(() -> versions().yaml(second + 1))).isNull();
    }

    @Test
    public void listsTheLatestFirst() {
        long copied = added(FIRST);
        RequirementsVersion latest = get(() -> versions().add(FIRST, "anna", copied, NOON));

        assertThat(latest).isEqualTo(new RequirementsVersion(latest.version(), NOON, "anna", copied));
        assertThat(get(versions()::list).getFirst()).isEqualTo(latest);
    }

    @Test
    public void forgetsWhatIsLongReplaced() {
        long first = added(FIRST);
        for (int i = 0; i < RequirementsVersions.KEPT; i++) {
            added(SECOND);
        }

        assertThat(get(() -> versions().yaml(first))).isNull();
        assertThat(get(versions()::list)).hasSize(RequirementsVersions.KEPT);
    }
}
