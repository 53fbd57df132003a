package rufwerk.documents.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aFile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnouncingExpiryTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    private final GroupsInMemory groups = new GroupsInMemory();
    private final GroupFile file = aFile(new GroupId(UUID.randomUUID(), 12), DocumentType.PASSPORT, NOON);

    private List<FileExpiring> announcedOn(LocalDate day) {
        int before = groups.announced().size();
        var announceExpiry = new AnnounceExpiry(
                groups.files(), Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        announceExpiry.announce().await().indefinitely();
        return groups.announced().subList(before, groups.announced().size());
    }

    private void verify(GroupFile waiting, LocalDate validUntil) {
        groups.files().add(waiting).await().indefinitely();
        groups.files()
                .decide(waiting.id(), new FileState.Verified(NOON, validUntil))
                .await()
                .indefinitely();
    }

    @Test
    void announcesOnce30DaysAheadAndOnce7DaysAhead() {
        verify(file, LAST_DAY);

        assertThat(announcedOn(LAST_DAY.minusDays(31))).isEmpty();
        assertThat(announcedOn(LAST_DAY.minusDays(30))).containsExactly(FileExpiring.of(file, LAST_DAY, 30));
        assertThat(announcedOn(LAST_DAY.minusDays(8))).isEmpty();
        assertThat(announcedOn(LAST_DAY.minusDays(7))).containsExactly(FileExpiring.of(file, LAST_DAY, 7));
        assertThat(announcedOn(LAST_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void announcesOnceWhatIsLateAlready() {
        verify(file, LAST_DAY);

        assertThat(announcedOn(LAST_DAY.minusDays(3))).containsExactly(FileExpiring.of(file, LAST_DAY, 7));
        assertThat(announcedOn(LAST_DAY.minusDays(2))).isEmpty();
    }

    @Test
    void announcesNothingThatDoesNotExpire() {
        verify(file, null);

        assertThat(announcedOn(LocalDate.of(2099, 1, 1))).isEmpty();
    }

    @Test
    void announcesAllOfMany() {
        for (int i = 0; i < 250; i++) {
            verify(aFile(file.group(), DocumentType.RECEIPT, NOON), LAST_DAY);
        }

        assertThat(announcedOn(LAST_DAY.minusDays(20))).hasSize(250);
    }
}
