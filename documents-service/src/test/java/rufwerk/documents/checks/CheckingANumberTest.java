package rufwerk.documents.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aFile;
import static rufwerk.documents.groups.GroupFixtures.aPerson;
import static rufwerk.documents.groups.GroupFixtures.aPersonWith;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.documents.areas.AreaCheck;
import rufwerk.documents.checks.CheckNumber.Outcome;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.groups.ChangeGroupFiles;
import rufwerk.documents.groups.Compliance;
import rufwerk.documents.groups.DescribeGroup;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupChanges;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.GroupsInMemory;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.requirements.CurrentRequirements;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.EvaluateGroup;
import rufwerk.documents.requirements.NumberType;
import rufwerk.documents.requirements.VersionsInMemory;

class CheckingANumberTest {
    private static final Direction COLOGNE = new Direction(7, "DE", NumberType.GEOGRAPHIC, "221", "Köln");
    private static final FileState VERIFIED = new FileState.Verified(NOON, LocalDate.of(2030, 1, 31));
    private static final FileState REJECTED = new FileState.Rejected(NOON, "document_unreadable", "It is too dark.");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final GroupsInMemory groups = new GroupsInMemory();
    private final ReadGroups readGroups = new ReadGroups(groups, groups.files(), clock);
    private final ChecksInMemory checks = new ChecksInMemory();
    private final EvaluateGroup evaluateGroup =
            new EvaluateGroup(new CurrentRequirements(new VersionsInMemory()), new AreaCheck(), clock);
    private final DecideChecks decideChecks = new DecideChecks(checks, readGroups, evaluateGroup, clock);
    private final GroupChanges changes = new GroupChanges(List.of(decideChecks));
    private final DescribeGroup describeGroup = new DescribeGroup(groups, groups.files(), changes, clock);
    private final ChangeGroupFiles changeFiles = new ChangeGroupFiles(groups, groups.files(), changes);
    private final CheckNumber checkNumber = new CheckNumber(checks, decideChecks, groups, readGroups, clock);
    private final FindWrongs findWrongs = new FindWrongs(readGroups, checks, evaluateGroup);

    private GroupId group;

    @BeforeEach
    void describeAPerson() {
        group = ((DescribeGroup.Outcome.Kept) describeGroup
                        .create(
                                UUID.randomUUID(),
                                aPersonWith(GroupField.DATE_OF_BIRTH, "1990-12-31"),
                                Compliance.WITH_NOTHING)
                        .await()
                        .indefinitely())
                .group()
                .id();
    }

    private Question aQuestion() {
        return new Question(UUID.randomUUID(), group, COLOGNE, null);
    }

    private Outcome ask(Question question) {
        return checkNumber.ask(question).await().indefinitely();
    }

    private NumberCheck asked(Question question) {
        return switch (ask(question)) {
            case Outcome.Asked(var check) -> check;
            case Outcome.AskedBefore(var check) -> check;
            case Outcome other -> throw new AssertionError(other);
        };
    }

    private GroupFile withPassport() {
        GroupFile file = aFile(group, DocumentType.PASSPORT, NOON);
        changeFiles.add(file).await().indefinitely();
        return file;
    }

    private void decide(GroupFile file, FileState decided) {
        changeFiles.decide(file.id(), decided).await().indefinitely();
    }

    @Test
    void approvesAtOnceWhatIsProven() {
        decide(withPassport(), VERIFIED);
        Question question = aQuestion();

        assertThat(ask(question)).isEqualTo(new Outcome.Asked(new NumberCheck.Approved(question, NOON)));
        assertThat(checks.events())
                .containsExactly(new NumberCheckApproved(question.id(), group.accountId(), group.number(), List.of()));
    }

    @Test
    void waitsForADocumentAndItsReview() {
        NumberCheck missing = asked(aQuestion());
        assertThat(missing.state()).isEqualTo(CheckState.WAITING);
        assertThat(missing.reasons())
                .containsExactly(
                        new Reason("de-identity", "documents", "missing", "Upload a passport or identity card."));

        GroupFile passport = withPassport();
        assertThat(asked(missing.question()).state()).isEqualTo(CheckState.WAITING);
        assertThat(asked(missing.question()).reasons())
                .extracting(Reason::state)
                .containsExactly("unreviewed");

        decide(passport, VERIFIED);
        assertThat(asked(missing.question()).state()).isEqualTo(CheckState.APPROVED);
        assertThat(checks.events()).hasSize(1);
    }

    @Test
    void decidesAllThatWaitForTheGroup() {
        NumberCheck first = asked(aQuestion());
        NumberCheck second = asked(aQuestion());

        decide(withPassport(), VERIFIED);

        assertThat(checks.events()).hasSize(2);
        assertThat(asked(first.question()).state()).isEqualTo(CheckState.APPROVED);
        assertThat(asked(second.question()).state()).isEqualTo(CheckState.APPROVED);
    }

    @Test
    void rejectsWhatAReviewerTurnedDown() {
        Question question = aQuestion();
        ask(question);

        decide(withPassport(), REJECTED);

        Reason reason = new Reason(
                "de-identity", "documents", "rejected", "It is too dark. Upload a passport or identity card.");
        assertThat(checks.events())
                .containsExactly(
                        new NumberCheckRejected(question.id(), group.accountId(), group.number(), List.of(reason)));
        assertThat(asked(question).reasons()).containsExactly(reason);
    }

    @Test
    void keepsTheNumberWhileAReviewerAsksForMore() {
        Question question = aQuestion();
        ask(question);

        decide(withPassport(), new FileState.MoreAsked(NOON, "page_missing", "Send the back, too."));

        assertThat(asked(question).state()).isEqualTo(CheckState.WAITING);
        assertThat(asked(question).reasons())
                .extracting(Reason::message)
                .containsExactly("Send the back, too. Upload a passport or identity card.");
        assertThat(wrongs())
                .isEqualTo(new Wrongs(new Wrongs.WrongDocument(DocumentType.PASSPORT, "Send the back, too."), null));
    }

    @Test
    void standsByItsAnswerWhateverBecomesOfTheGroup() {
        decide(withPassport(), VERIFIED);
        Question question = aQuestion();
        ask(question);

        describeGroup
                .update(group, aPersonWith(GroupField.CITY, "Bonn"), Set.of(), Compliance.WITH_NOTHING)
                .await()
                .indefinitely();

        assertThat(asked(question).state()).isEqualTo(CheckState.APPROVED);
        assertThat(asked(aQuestion()).state()).isEqualTo(CheckState.WAITING);
    }

    @Test
    void approvesWhenTheCustomerPutsTheAddressRight() {
        describeGroup
                .update(group, aPersonWith(GroupField.CITY, "Bonn"), Set.of(), Compliance.WITH_NOTHING)
                .await()
                .indefinitely();
        decide(withPassport(), VERIFIED);
        Question question = aQuestion();
        assertThat(asked(question).reasons()).extracting(Reason::field).containsExactly("city", "zip_code");

        describeGroup
                .update(group, aPerson(), Set.of(), Compliance.WITH_NOTHING)
                .await()
                .indefinitely();
        decide(withPassport(), VERIFIED);

        assertThat(asked(question).state()).isEqualTo(CheckState.APPROVED);
    }

    @Test
    void knowsNoGroupOfAnotherAccount() {
        Question foreign =
                new Question(UUID.randomUUID(), new GroupId(UUID.randomUUID(), group.number()), COLOGNE, null);

        assertThat(ask(foreign)).isEqualTo(new Outcome.GroupUnknown());
    }

    @Test
    void checksTheMainGroupOfWhoeverNeverLookedForIt() {
        Question question = new Question(UUID.randomUUID(), GroupId.mainOf(UUID.randomUUID()), COLOGNE, null);

        assertThat(asked(question).state()).isEqualTo(CheckState.WAITING);
    }

    @Test
    void answersNothingElseUnderTheSameId() {
        Question question = aQuestion();
        ask(question);

        assertThat(ask(new Question(question.id(), group, COLOGNE, "Fax"))).isEqualTo(new Outcome.Contradicted());
    }

    @Test
    void announcesNothingThatWasWithdrawn() {
        Question question = aQuestion();
        ask(question);
        checkNumber.withdraw(question.id()).await().indefinitely();

        decide(withPassport(), VERIFIED);

        assertThat(checks.events()).isEmpty();
    }

    @Test
    void tellsWhatTheCustomerHasToPutRight() {
        assertThat(wrongs()).isEqualTo(new Wrongs(null, null));

        decide(withPassport(), REJECTED);
        assertThat(wrongs())
                .isEqualTo(new Wrongs(new Wrongs.WrongDocument(DocumentType.PASSPORT, "It is too dark."), null));

        describeGroup
                .update(group, aPersonWith(GroupField.CITY, "Bonn"), Set.of(), Compliance.WITH_NOTHING)
                .await()
                .indefinitely();
        changeFiles
                .add(aFile(group, DocumentType.PASSPORT, NOON.plusSeconds(1)))
                .await()
                .indefinitely();
        ask(aQuestion());
        assertThat(wrongs()).isEqualTo(new Wrongs(null, "A number of this area code needs an address within it."));
    }

    @Test
    void tellsAWrongAddressFromAWrongDocument() {
        decide(withPassport(), new FileState.Rejected(NOON, "address_mismatch", null));

        assertThat(wrongs()).isEqualTo(new Wrongs(null, "address mismatch"));
    }

    private Wrongs wrongs() {
        return findWrongs.of(group).await().indefinitely();
    }
}
