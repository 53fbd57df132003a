package rufwerk.documents.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aPerson;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.DocumentFilesInMemory;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.InspectDocument;
import rufwerk.documents.files.ScannerDown;
import rufwerk.documents.files.VirusScan;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.files.check.Limits;
import rufwerk.documents.files.check.Pdfs;
import rufwerk.documents.files.check.Pictures;
import rufwerk.documents.groups.ChangeGroupFiles;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupChanges;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.GroupsInMemory;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.OpenCase;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCases;
import rufwerk.documents.review.ReviewCasesInMemory;
import rufwerk.documents.review.Subject;
import rufwerk.kit.idempotency.IdempotencyKeys;

class UploadingAFileTest {
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final DocumentFilesInMemory files = new DocumentFilesInMemory(CLOCK);
    private final GroupsInMemory groups = new GroupsInMemory();
    private final ReviewCasesInMemory cases = new ReviewCasesInMemory();
    private final UUID account = UUID.randomUUID();
    private VirusScan virusScan = VirusScan.NONE;

    @Test
    void keepsTheFileAndAsksForAReview() {
        GroupId group = aGroup();

        assertThat(upload(cases, group, Pictures.jpeg())).isEqualTo(new UploadFile.Outcome.Added("passport.jpg"));

        assertThat(files.count()).isEqualTo(1);
        GroupFile added = groups.files().of(group).await().indefinitely().getFirst();
        assertThat(added.isWaiting()).isTrue();
        ReviewCase opened = cases.find(new CaseId(added.id())).await().indefinitely();
        assertThat(opened.document().id()).isEqualTo(added.id());
        assertThat(opened.subject()).isInstanceOfSatisfying(Subject.GroupFile.class, subject -> {
            assertThat(subject.accountId()).isEqualTo(account);
            assertThat(subject.groupId()).isEqualTo(group.number());
            assertThat(subject.documentType()).isEqualTo("passport");
            assertThat(subject.mediaType()).isEqualTo("image/jpeg");
            assertThat(subject.facts().of(Fact.LAST_NAME)).isEqualTo("Mustermann");
            assertThat(subject.facts().of(Fact.HOUSE_NUMBER)).isEqualTo("4a");
            assertThat(subject.facts().of(Fact.FILE_NAME)).isEqualTo("passport.jpg");
        });
    }

    @Test
    void addsToTheMainGroupThatNobodyHasAskedFor() {
        assertThat(upload(cases, GroupId.mainOf(account), Pictures.jpeg()))
                .isInstanceOf(UploadFile.Outcome.Added.class);
    }

    @Test
    void keepsNothingForAGroupThatIsNotThere() {
        assertThat(upload(cases, new GroupId(account, 99), Pictures.jpeg()))
                .isEqualTo(new UploadFile.Outcome.NoSuchGroup());
        assertThat(files.count()).isZero();
    }

    @Test
    void keepsNothingOfWhatIsNoDocument() {
        assertThat(upload(cases, aGroup(), new byte[] {'M', 'Z'}))
                .isEqualTo(new UploadFile.Outcome.Refused(Flaw.UNKNOWN_TYPE));
        assertThat(upload(cases, aGroup(), Pdfs.ofSize(Limits.MAX_BYTES + 1)))
                .isEqualTo(new UploadFile.Outcome.Refused(Flaw.TOO_LARGE));
        virusScan = content -> true;
        assertThat(upload(cases, aGroup(), Pictures.jpeg())).isEqualTo(new UploadFile.Outcome.Refused(Flaw.INFECTED));
        assertThat(files.count()).isZero();
    }

    @Test
    void keepsNothingWhileTheScannerIsDown() {
        virusScan = content -> {
            throw new ScannerDown("it is off");
        };
        assertThatThrownBy(() -> upload(cases, aGroup(), Pictures.jpeg())).isInstanceOf(ScannerDown.class);
        assertThat(files.count()).isZero();
    }

    @Test
    void leavesAFileThatNobodyKnowsWhenItCrashesBeforeItsRows() {
        assertThatThrownBy(() -> upload(new CrashingCases(), aGroup(), Pictures.jpeg()))
                .hasMessage("crash");
        assertThat(files.count()).isEqualTo(1);
    }

    private GroupId aGroup() {
        return groups.add(account, aPerson(), NOON).await().indefinitely().id();
    }

    private UploadFile.Outcome upload(ReviewCases into, GroupId group, byte[] content) {
        IncomingDocument incoming = files.begin(UUID.randomUUID()).await().indefinitely();
        incoming.write(content, content.length);
        return new UploadFile(
                        new InspectDocument(virusScan),
                        files,
                        new ReadGroups(groups, groups.files(), CLOCK),
                        new ChangeGroupFiles(groups, groups.files(), new GroupChanges(List.of())),
                        new OpenCase(into, CLOCK),
                        new IdempotencyKeys(new ObjectMapper()),
                        CLOCK)
                .upload(new Upload(group, DocumentType.PASSPORT, "passport.jpg", null), incoming)
                .await()
                .indefinitely();
    }

    private static final class CrashingCases extends ReviewCasesInMemory {
        @Override
        public Uni<Admission> admit(ReviewCase.Waiting waiting, String sender) {
            return Uni.createFrom().failure(new IllegalStateException("crash"));
        }
    }
}
