package rufwerk.documents.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aFile;
import static rufwerk.documents.groups.GroupFixtures.aPerson;
import static rufwerk.documents.groups.GroupFixtures.aPersonWith;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link Groups} and its {@link GroupFiles} do. */
public abstract class GroupsConformance {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    private final UUID account = UUID.randomUUID();

    protected abstract Groups groups();

    protected abstract GroupFiles files();

    /** The work in one transaction of its own. */
    protected abstract <T> Uni<T> inTransaction(Supplier<Uni<T>> work);

    private <T> T run(Supplier<Uni<T>> work) {
        return inTransaction(work).await().atMost(Duration.ofSeconds(20));
    }

    private DocumentGroup added() {
        return run(() -> groups().add(account, aPerson(), NOON));
    }

    private GroupFile added(GroupId group, DocumentType type, int minutesLater) {
        GroupFile file = aFile(group, type, NOON.plusSeconds(60L * minutesLater));
        run(() -> files().add(file));
        return file;
    }

    @Test
    public void findsWhatWasAdded() {
        DocumentGroup group = added();

        assertThat(run(() -> groups().find(group.id()))).isEqualTo(group);
        assertThat(run(() -> groups().lock(group.id()))).isEqualTo(group);
        assertThat(group.details()).isEqualTo(aPerson());
    }

    @Test
    public void findsNoGroupOfAnotherAccount() {
        GroupId stranger = new GroupId(UUID.randomUUID(), added().id().number());

        assertThat(run(() -> groups().find(stranger))).isNull();
        assertThat(run(() -> groups().lock(stranger))).isNull();
        assertThat(run(() -> groups().list(stranger.accountId(), 10))).isEmpty();
    }

    @Test
    public void listsByNumberTheMainOneFirst() {
        DocumentGroup first = added();
        DocumentGroup second = added();
        run(() -> groups().addMain(account, NOON));

        assertThat(run(() -> groups().list(account, 10)))
                .extracting(DocumentGroup::id)
                .containsExactly(GroupId.mainOf(account), first.id(), second.id());
        assertThat(run(() -> groups().list(account, 2))).hasSize(2);
        assertThat(run(() -> groups().count(account))).isEqualTo(3);
    }

    @Test
    public void addsTheMainGroupOnce() {
        GroupId main = GroupId.mainOf(account);
        run(() -> groups().addMain(account, NOON));
        run(() -> groups().change(main, aPerson(), NOON.plusSeconds(1)));
        run(() -> groups().addMain(account, NOON.plusSeconds(2)));

        assertThat(run(() -> groups().find(main)))
                .isEqualTo(new DocumentGroup(main, aPerson(), NOON, NOON.plusSeconds(1), false));
    }

    @Test
    public void changesWhatAGroupSays() {
        GroupId id = added().id();
        GroupDetails next = aPersonWith(GroupField.CITY, "Bonn");
        run(() -> groups().change(id, next, NOON.plusSeconds(1)));

        assertThat(run(() -> groups().find(id)).details()).isEqualTo(next);
    }

    @Test
    public void keepsFilesInTheOrderTheyCame() {
        GroupId id = added().id();
        GroupFile later = added(id, DocumentType.RECEIPT, 2);
        GroupFile earlier = added(id, DocumentType.PASSPORT, 1);

        assertThat(run(() -> files().of(id))).containsExactly(earlier, later);
        assertThat(run(() -> files().find(later.id()))).isEqualTo(later);
        assertThat(run(() -> files().of(GroupId.mainOf(account)))).isEmpty();
    }

    @Test
    public void isUnderReviewWhileAFileWaits() {
        GroupId id = added().id();
        GroupFile file = added(id, DocumentType.PASSPORT, 1);
        assertThat(run(() -> groups().find(id)).underReview()).isTrue();

        FileState.Verified verified = new FileState.Verified(NOON, LocalDate.of(2030, 1, 31));
        assertThat(run(() -> files().decide(file.id(), verified))).isTrue();

        assertThat(run(() -> groups().find(id)).underReview()).isFalse();
        assertThat(run(() -> files().find(file.id())).state()).isEqualTo(verified);
    }

    @Test
    public void decidesOnce() {
        GroupFile file = added(added().id(), DocumentType.PASSPORT, 1);
        FileState.Rejected rejected = new FileState.Rejected(NOON, "document_expired", "Gültig bis Mai");
        run(() -> files().decide(file.id(), rejected));

        assertThat(run(() -> files().decide(file.id(), new FileState.Verified(NOON, null))))
                .isFalse();
        assertThat(run(() -> files().decide(UUID.randomUUID(), rejected))).isFalse();
        assertThat(run(() -> files().find(file.id())).state()).isEqualTo(rejected);
    }

    @Test
    public void remembersWhatMoreWasAsked() {
        GroupFile file = added(added().id(), DocumentType.PASSPORT, 1);
        FileState.MoreAsked asked = new FileState.MoreAsked(NOON, "page_missing", null);
        run(() -> files().decide(file.id(), asked));

        assertThat(run(() -> files().find(file.id())).state()).isEqualTo(asked);
    }

    @Test
    public void outdatesOnlyWhatWasVerified() {
        GroupId id = added().id();
        GroupFile verified = added(id, DocumentType.PASSPORT, 1);
        GroupFile waiting = added(id, DocumentType.RECEIPT, 2);
        run(() -> files().decide(verified.id(), new FileState.Verified(NOON, null)));

        run(() -> files().outdate(id, NOON.plusSeconds(1)));

        assertThat(run(() -> files().find(verified.id())).state())
                .isEqualTo(new FileState.Outdated(NOON.plusSeconds(1)));
        assertThat(run(() -> files().find(waiting.id()))).isEqualTo(waiting);
    }

    @Test
    public void limitsOnlyWhatWasVerified() {
        GroupId id = added().id();
        GroupFile verified = added(id, DocumentType.PASSPORT, 1);
        GroupFile waiting = added(id, DocumentType.RECEIPT, 2);
        run(() -> files().decide(verified.id(), new FileState.Verified(NOON, null)));

        assertThat(run(() -> files().limit(verified.id(), LAST_DAY))).isTrue();
        assertThat(run(() -> files().limit(waiting.id(), LAST_DAY))).isFalse();
        assertThat(run(() -> files().find(verified.id())).state()).isEqualTo(new FileState.Verified(NOON, LAST_DAY));
    }

    @Test
    public void findsWhatIsAboutToExpireUntilItIsAnnounced() {
        GroupFile file = verifiedUntil(LAST_DAY);
        assertThat(expiring(LAST_DAY.minusDays(1), 30)).doesNotContain(file.id());
        assertThat(expiring(LAST_DAY, 30)).contains(file.id());

        run(() -> files().announce(FileExpiring.of(file, LAST_DAY, 30)));
        assertThat(expiring(LAST_DAY, 30)).doesNotContain(file.id());
        assertThat(expiring(LAST_DAY, 7)).contains(file.id());

        run(() -> files().announce(FileExpiring.of(file, LAST_DAY, 7)));
        assertThat(expiring(LAST_DAY, 7)).doesNotContain(file.id());
        assertThat(expiring(LAST_DAY, 30)).doesNotContain(file.id());
    }

    @Test
    public void findsNothingThatWasReplacedByWhatIsValidLonger() {
        GroupFile file = verifiedUntil(LAST_DAY);
        GroupFile renewed = added(file.group(), DocumentType.PASSPORT, 2);
        run(() -> files().decide(renewed.id(), new FileState.Verified(NOON, null)));

        assertThat(expiring(LAST_DAY, 30)).doesNotContain(file.id());
    }

    @Test
    public void announcesAnewWhatHasANewLastDay() {
        GroupFile file = verifiedUntil(LAST_DAY);
        run(() -> files().announce(FileExpiring.of(file, LAST_DAY, 7)));

        run(() -> files().limit(file.id(), LAST_DAY.plusDays(1)));

        assertThat(expiring(LAST_DAY.plusDays(1), 30)).contains(file.id());
    }

    private GroupFile verifiedUntil(LocalDate lastDay) {
        GroupFile file = added(added().id(), DocumentType.PASSPORT, 1);
        run(() -> files().decide(file.id(), new FileState.Verified(NOON, lastDay)));
        return file;
    }

    private List<UUID> expiring(LocalDate until, int daysAhead) {
        return run(() -> files().expiring(until, daysAhead, 1000)).stream()
                .map(GroupFile::id)
                .toList();
    }
}
