package rufwerk.documents.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aFile;
import static rufwerk.documents.groups.GroupFixtures.aPerson;
import static rufwerk.documents.groups.GroupFixtures.aPersonWith;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.documents.groups.DescribeGroup.Outcome;

class DescribingAGroupTest {
    private final UUID account = UUID.randomUUID();
    private final GroupsInMemory groups = new GroupsInMemory();
    private final List<GroupId> told = new ArrayList<>();
    private final GroupChanges changes = new GroupChanges(List.of(id -> {
        told.add(id);
        return Uni.createFrom().voidItem();
    }));
    private final DescribeGroup describeGroup =
            new DescribeGroup(groups, groups.files(), changes, Clock.fixed(NOON, ZoneOffset.UTC));
    private final ChangeGroupFiles changeFiles = new ChangeGroupFiles(groups, groups.files(), changes);

    private Outcome create(GroupDetails details) {
        return describeGroup
                .create(account, details, Compliance.WITH_NOTHING)
                .await()
                .indefinitely();
    }

    private Outcome update(GroupId id, GroupDetails said, GroupField... cleared) {
        return describeGroup
                .update(id, said, Set.of(cleared), Compliance.WITH_NOTHING)
                .await()
                .indefinitely();
    }

    private DocumentGroup created() {
        return ((Outcome.Kept) create(aPerson())).group();
    }

    private GroupFile withPassport(GroupId id) {
        GroupFile file = aFile(id, DocumentType.PASSPORT, NOON);
        assertThat(changeFiles.add(file).await().indefinitely()).isTrue();
        return file;
    }

    private void verify(GroupFile file) {
        assertThat(changeFiles
                        .decide(file.id(), new FileState.Verified(NOON, null))
                        .await()
                        .indefinitely())
                .isTrue();
    }

    private GroupFile lookAt(GroupFile file) {
        return groups.files().find(file.id()).await().indefinitely();
    }

    @Test
    void keepsWhatIsComplete() {
        assertThat(created().details()).isEqualTo(aPerson());
    }

    @Test
    void namesEachWrongField() {
        GroupDetails said = aPersonWith(GroupField.EMAIL, "nobody").changedTo(GroupDetails.NONE, Set.of());
        assertThat(create(said))
                .isInstanceOfSatisfying(
                        Outcome.Flawed.class,
                        flawed -> assertThat(flawed.flaws())
                                .extracting(flaw -> flaw.field().code())
                                .containsExactly(
                                        "email",
                                        "salutation",
                                        "first_name",
                                        "last_name",
                                        "country",
                                        "city",
                                        "address",
                                        "zip_code",
                                        "street",
                                        "building_number",
                                        "phone"));
    }

    @Test
    void updatesTheMainGroupBeforeAnybodyHasLookedForIt() {
        assertThat(update(GroupId.mainOf(account), aPerson())).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void knowsNoGroupOfAnotherAccount() {
        assertThat(update(new GroupId(UUID.randomUUID(), created().id().number()), aPerson()))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void keepsWhatIsOptionalUntilItIsCleared() {
        GroupId id = created().id();
        update(id, aPersonWith(GroupField.DATE_OF_BIRTH, "1990-12-31"));

        update(id, aPerson());
        assertThat(groups.find(id).await().indefinitely().details().get(GroupField.DATE_OF_BIRTH))
                .isEqualTo("1990-12-31");
        update(id, aPerson(), GroupField.DATE_OF_BIRTH);
        assertThat(groups.find(id).await().indefinitely().details()).isEqualTo(aPerson());
    }

    @Test
    void changesNothingThatAReviewerIsComparing() {
        GroupId id = created().id();
        withPassport(id);

        assertThat(update(id, aPersonWith(GroupField.LAST_NAME, "Musterfrau"))).isEqualTo(new Outcome.UnderReview());
        assertThat(update(id, aPersonWith(GroupField.PHONE, "+49 228 123456"))).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void provesNothingByDocumentsOfSomethingElse() {
        GroupId id = created().id();
        GroupFile passport = withPassport(id);
        verify(passport);

        update(id, aPersonWith(GroupField.EMAIL, "e@example.com"));
        assertThat(lookAt(passport).isVerified()).isTrue();
        update(id, aPersonWith(GroupField.STREET, "Hohe Straße"));
        assertThat(lookAt(passport).state()).isEqualTo(new FileState.Outdated(NOON));
    }

    @Test
    void tellsEveryChange() {
        GroupId id = created().id();
        verify(withPassport(id));
        update(id, aPerson());

        assertThat(told).containsExactly(id, id, id);
    }

    @Test
    void boundsHowManyGroupsAnAccountHas() {
        for (int i = 0; i < DescribeGroup.MOST_PER_ACCOUNT; i++) {
            created();
        }
        assertThat(create(aPerson())).isEqualTo(new Outcome.TooMany(DescribeGroup.MOST_PER_ACCOUNT));
    }
}
