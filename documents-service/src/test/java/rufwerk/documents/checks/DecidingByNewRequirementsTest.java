package rufwerk.documents.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aFile;
import static rufwerk.documents.groups.GroupFixtures.aPerson;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.documents.areas.AreaCheck;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.GroupsInMemory;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.requirements.CurrentRequirements;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.EvaluateGroup;
import rufwerk.documents.requirements.NumberType;
import rufwerk.documents.requirements.ReplaceRequirements;
import rufwerk.documents.requirements.VersionsInMemory;

class DecidingByNewRequirementsTest {
    private static final Direction COLOGNE = new Direction(7, "DE", NumberType.GEOGRAPHIC, "221", "Köln");
    private static final String NAME = rule("{id: holder, fields: [last_name]");
    private static final String RECEIPT = rule("{id: bill, documents: [receipt]");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final GroupsInMemory groups = new GroupsInMemory();
    private final ReadGroups readGroups = new ReadGroups(groups, groups.files(), clock);
    private final ChecksInMemory checks = new ChecksInMemory();
    private final VersionsInMemory versions = new VersionsInMemory();
    private final CurrentRequirements requirements = new CurrentRequirements(versions);
    private final ReplaceRequirements replaceRequirements = new ReplaceRequirements(versions, requirements, clock);
    private final DecideChecks decideChecks =
            new DecideChecks(checks, readGroups, new EvaluateGroup(requirements, new AreaCheck(), clock), clock);
    private final CheckNumber checkNumber = new CheckNumber(checks, decideChecks, groups, readGroups, clock);
    private final DecideByNewRequirements decideByNewRequirements =
            new DecideByNewRequirements(checks, decideChecks, groups, requirements);

    private static String rule(String demand) {
        return "- for: {}\n  rules:\n    - " + demand + ", fix: {en: Do it., de: Tun Sie es.}}\n";
    }

    private GroupId aGroup() {
        return groups.add(UUID.randomUUID(), aPerson(), NOON)
                .await()
                .indefinitely()
                .id();
    }

    private UUID asked(GroupId group) {
        var question = new Question(UUID.randomUUID(), group, COLOGNE, null);
        checkNumber.ask(question).await().indefinitely();
        return question.id();
    }

    private void replaceBy(String yaml) {
        replaceRequirements.replaceBy(yaml, "operator").await().indefinitely();
        decideByNewRequirements.decide().await().indefinitely();
    }

    private CheckState stateOf(UUID check) {
        return checks.find(check).await().indefinitely().state();
    }

    @Test
    void approvesWhatProvesAllThatIsStillDemanded() {
        UUID check = asked(aGroup());
        assertThat(stateOf(check)).isEqualTo(CheckState.WAITING);

        replaceBy(NAME);

        assertThat(stateOf(check)).isEqualTo(CheckState.APPROVED);
        assertThat(checks.events()).singleElement().isInstanceOf(NumberCheckApproved.class);
    }

    @Test
    void leavesWhatWasDecidedAsItWas() {
        replaceBy(NAME);
        UUID check = asked(aGroup());
        assertThat(stateOf(check)).isEqualTo(CheckState.APPROVED);

        replaceBy(RECEIPT);

        assertThat(stateOf(check)).isEqualTo(CheckState.APPROVED);
        assertThat(checks.events()).hasSize(1);
    }

    @Test
    void rejectsWhereAReviewerTurnedDownWhatIsDemandedNow() {
        GroupId group = aGroup();
        GroupFile receipt = aFile(group, DocumentType.RECEIPT, NOON);
        groups.files().add(receipt).await().indefinitely();
        groups.files()
                .decide(receipt.id(), new FileState.Rejected(NOON, "document_unreadable", null))
                .await()
                .indefinitely();
        UUID check = asked(group);
        assertThat(stateOf(check)).isEqualTo(CheckState.WAITING);

        replaceBy(RECEIPT);

        assertThat(stateOf(check)).isEqualTo(CheckState.REJECTED);
    }

    @Test
    void looksAtAllGroupsHoweverMany() {
        var waiting = IntStream.range(0, 250).mapToObj(i -> asked(aGroup())).toList();

        replaceBy(RECEIPT);
        assertThat(waiting).allSatisfy(check -> assertThat(stateOf(check)).isEqualTo(CheckState.WAITING));
        assertThat(checks.waitingByOlder(1, null, 1000).await().indefinitely()).isEmpty();

        replaceBy(NAME);
        assertThat(waiting).allSatisfy(check -> assertThat(stateOf(check)).isEqualTo(CheckState.APPROVED));
    }
}
