package rufwerk.documents.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aFile;
import static rufwerk.documents.groups.GroupFixtures.aPersonWith;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rufwerk.documents.areas.AreaCheck;
import rufwerk.documents.groups.DocumentGroup;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupDetails.Flaw;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.ReadGroups.Dossier;
import rufwerk.documents.requirements.Finding.State;

class EvaluatingAGroupTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Direction COLOGNE = new Direction(7, "DE", NumberType.GEOGRAPHIC, "221", "Köln");
    private static final GroupDetails PERSON = aPersonWith(GroupField.DATE_OF_BIRTH, "1990-12-31");

    private final GroupId id = new GroupId(UUID.randomUUID(), 1);
    private final EvaluateGroup evaluateGroup = new EvaluateGroup(
            new CurrentRequirements(new VersionsInMemory()), new AreaCheck(), Clock.fixed(NOON, ZoneOffset.UTC));

    private Evaluation evaluate(GroupDetails details, GroupFile... files) {
        var group = new DocumentGroup(id, details, NOON, NOON, false);
        return evaluateGroup.evaluate(new Dossier(group, List.of(files)), COLOGNE);
    }

    private GroupFile passport(int minutesLater, FileState state) {
        GroupFile file = aFile(id, DocumentType.PASSPORT, NOON.plusSeconds(60L * minutesLater));
        return new GroupFile(file.id(), id, file.type(), file.name(), file.uploadedAt(), state);
    }

    private static State stateOf(String rule, Evaluation evaluation) {
        return evaluation.findings().stream()
                .collect(Collectors.toMap(finding -> finding.rule().id(), Finding::state))
                .get(rule);
    }

    private static FileState verified(LocalDate validUntil) {
        return new FileState.Verified(NOON, validUntil);
    }

    @Test
    void isFulfilledWhenEverythingIsProven() {
        Evaluation evaluation = evaluate(PERSON, passport(0, verified(TODAY)));

        assertThat(evaluation.isFulfilled()).isTrue();
        assertThat(evaluation.open()).isEmpty();
        assertThat(evaluation.isInformationMatch()).isTrue();
        assertThat(evaluation.isDocumentsUploaded()).isTrue();
        assertThat(evaluation.isDocumentsVerified()).isTrue();
        assertThat(evaluation.isAddressMatch()).isTrue();
    }

    @Test
    void saysOfAnEmptyGroupWhatIsMissing() {
        Evaluation evaluation = evaluate(GroupDetails.NONE);

        assertThat(evaluation.open())
                .extracting(finding -> finding.rule().id(), Finding::state, Finding::fields, Finding::documents)
                .contains(
                        tuple("de-birthday", State.MISSING, List.of(GroupField.DATE_OF_BIRTH), List.of()),
                        tuple(
                                "de-identity",
                                State.MISSING,
                                List.of(),
                                List.of(DocumentType.PASSPORT, DocumentType.PHOTO_WITH_PASSPORT)),
                        tuple(
                                "de-address-in-area",
                                State.MISSING,
                                List.of(GroupField.COUNTRY, GroupField.CITY, GroupField.ZIP_CODE),
                                List.of()))
                .hasSameSizeAs(evaluation.findings());
        assertThat(evaluation.isInformationMatch()).isFalse();
        assertThat(evaluation.isAddressMatch()).isFalse();
    }

    @Test
    void asksCompaniesForOtherThingsThanPeople() {
        GroupDetails company = PERSON.changedTo(
                new GroupDetails(Map.of(GroupField.SALUTATION, "COMPANY", GroupField.LAST_NAME, "Mustermann")),
                List.of());

        assertThat(evaluate(company).findings())
                .extracting(finding -> finding.rule().id())
                .contains("de-company", "de-company-papers")
                .doesNotContain("de-birthday", "de-identity");
    }

    @Test
    void followsADocumentThroughItsReview() {
        assertThat(stateOf("de-identity", evaluate(PERSON))).isEqualTo(State.MISSING);

        Evaluation waiting = evaluate(PERSON, passport(0, new FileState.Waiting()));
        assertThat(stateOf("de-identity", waiting)).isEqualTo(State.UNREVIEWED);
        assertThat(waiting.isDocumentsUploaded()).isTrue();
        assertThat(waiting.isDocumentsVerified()).isFalse();

        Evaluation rejected =
                evaluate(PERSON, passport(0, new FileState.Rejected(NOON, "document_unreadable", "Too dark")));
        assertThat(stateOf("de-identity", rejected)).isEqualTo(State.REJECTED);
        assertThat(rejected.isRejected()).isTrue();
        assertThat(rejected.open()).extracting(Finding::comment).containsExactly("Too dark");
    }

    @Test
    void letsADocumentBeReplacedWithoutAGap() {
        GroupFile valid = passport(0, verified(TODAY));

        assertThat(evaluate(PERSON, valid, passport(1, new FileState.Waiting())).isFulfilled())
                .isTrue();
        assertThat(evaluate(PERSON, valid, passport(1, new FileState.Rejected(NOON, "other", null)))
                        .isFulfilled())
                .isTrue();
    }

    @Test
    void waitsForANewDocumentAfterARejection() {
        GroupFile rejected = passport(0, new FileState.Rejected(NOON, "other", null));

        assertThat(stateOf("de-identity", evaluate(PERSON, rejected, passport(1, new FileState.Waiting()))))
                .isEqualTo(State.UNREVIEWED);
    }

    @Test
    void countsADocumentUntilTheEndOfItsLastDay() {
        assertThat(stateOf("de-identity", evaluate(PERSON, passport(0, verified(TODAY)))))
                .isEqualTo(State.FULFILLED);
        assertThat(stateOf("de-identity", evaluate(PERSON, passport(0, verified(TODAY.minusDays(1))))))
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void countsNoDocumentOfSomethingElse() {
        assertThat(stateOf("de-identity", evaluate(PERSON, passport(0, new FileState.Outdated(NOON)))))
                .isEqualTo(State.OUTDATED);
        GroupFile receipt = aFile(id, DocumentType.RECEIPT, NOON);
        assertThat(stateOf("de-identity", evaluate(PERSON, receipt))).isEqualTo(State.MISSING);
    }

    @Test
    void wantsTheAddressWhereTheNumberIs() {
        assertThat(stateOf("de-address-in-area", evaluate(aPersonWith(GroupField.CITY, "Bonn"))))
                .isEqualTo(State.MISMATCH);
        Evaluation abroad = evaluate(aPersonWith(GroupField.COUNTRY, "FR"));
        assertThat(stateOf("de-address-in-area", abroad)).isEqualTo(State.MISMATCH);
        assertThat(abroad.open())
                .anySatisfy(finding -> assertThat(finding.fields()).containsExactly(GroupField.COUNTRY));
    }

    @Test
    void tellsWhatAGroupHasToSayBeforeThereAreDocuments() {
        var compliance = evaluateGroup.complianceWith(COLOGNE);

        assertThat(compliance.flaws(PERSON)).isEmpty();
        assertThat(compliance.flaws(aPersonWith(GroupField.CITY, "Bonn")))
                .containsExactly(
                        new Flaw(GroupField.DATE_OF_BIRTH, "is required for numbers of this direction"),
                        new Flaw(GroupField.CITY, "is elsewhere than numbers of this direction"),
                        new Flaw(GroupField.ZIP_CODE, "is elsewhere than numbers of this direction"));
        assertThat(compliance.flaws(GroupDetails.NONE))
                .doesNotHaveDuplicates()
                .contains(new Flaw(GroupField.CITY, "is required for numbers of this direction"));
    }
}
