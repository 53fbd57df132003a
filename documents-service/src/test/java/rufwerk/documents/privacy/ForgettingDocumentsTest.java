package rufwerk.documents.privacy;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.documents.privacy.Contracts.Standing;
import rufwerk.documents.privacy.Documented.Use;

class ForgettingDocumentsTest {
    private static final Instant USED = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2028-12-31T23:00:00Z");
    private static final RetentionConfig CONFIG = new Days(180, "off");

    private final UUID account = UUID.randomUUID();
    private final OneAccount documented = new OneAccount();

    @Test
    void erasesWhatIsDueAfterAContract() {
        forget(new Standing(0, USED), NEW_YEAR);

        assertThat(documented.erased).containsExactly(account);
        assertThat(documented.kept).containsEntry(account, new KeptUntil(LocalDate.of(2028, 12, 31)));
    }

    @Test
    void keepsWhatIsNotDueYet() {
        forget(new Standing(0, USED), NEW_YEAR.minusSeconds(1));

        assertThat(documented.erased).isEmpty();
    }

    @Test
    void keepsWhileAnyNumberIsLive() {
        forget(new Standing(1, USED), NEW_YEAR);

        assertThat(documented.erased).isEmpty();
        assertThat(documented.kept).containsEntry(account, null);
    }

    @Test
    void keepsWhileSomethingWaits() {
        documented.use = new Use(true, false, USED);
        forget(new Standing(0, USED), NEW_YEAR);

        assertThat(documented.erased).isEmpty();
    }

    @Test
    void keepsWhatIsHeldAlthoughItIsDue() {
        documented.use = new Use(false, true, USED);
        forget(new Standing(0, USED), NEW_YEAR);

        assertThat(documented.erased).isEmpty();
        assertThat(documented.kept).containsEntry(account, new KeptUntil(LocalDate.of(2028, 12, 31)));
    }

    @Test
    void erasesWhatNeverLedToAContractAfterItsDays() {
        forget(new Standing(0, null), Instant.parse("2027-08-28T21:59:59Z"));
        assertThat(documented.erased).isEmpty();

        forget(new Standing(0, null), Instant.parse("2027-08-28T22:00:00Z"));
        assertThat(documented.erased).containsExactly(account);
    }

    @Test
    void keepsWhatNobodyCanTellAbout() {
        new ForgetDocuments(
                        documented,
                        any -> Uni.createFrom().failure(new IllegalStateException("away")),
                        CONFIG,
                        Clock.fixed(NEW_YEAR, UTC))
                .forget()
                .await()
                .indefinitely();

        assertThat(documented.erased).isEmpty();
    }

    private void forget(Standing standing, Instant now) {
        new ForgetDocuments(documented, any -> Uni.createFrom().item(standing), CONFIG, Clock.fixed(now, UTC))
                .forget()
                .await()
                .indefinitely();
    }

    private record Days(int unusedDays, String checkEvery) implements RetentionConfig {}

    /** Looked at whenever somebody asks. */
    private final class OneAccount implements Documented {
        private final List<UUID> erased = new ArrayList<>();
        private final Map<UUID, KeptUntil> kept = new HashMap<>();
        private Use use = new Use(false, false, USED);

        @Override
        public Uni<List<UUID>> nextToLookAt(Instant lookedBefore, Instant now, int limit) {
            return Uni.createFrom().item(List.of(account));
        }

        @Override
        public Uni<Use> useOf(UUID asked) {
            return Uni.createFrom().item(use);
        }

        @Override
        public Uni<Void> note(UUID noted, @Nullable KeptUntil until) {
            kept.put(noted, until);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Multi<HeldDocument> documentsOf(UUID asked) {
            return Multi.createFrom().empty();
        }

        @Override
        public Uni<Boolean> erase(UUID due, Instant lastUsedAt) {
            erased.add(due);
            return Uni.createFrom().item(true);
        }
    }
}
