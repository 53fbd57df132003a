package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.Documents.askMore;
import static rufwerk.documents.Documents.handInMore;
import static rufwerk.documents.Documents.handedIn;
import static rufwerk.documents.review.ReviewFixtures.aPdf;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.CompareFilesWithRows;
import rufwerk.documents.files.CompareFilesWithRows.Differences;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.Sha256;

/** What crashes and accidents leave, on a real disk and a real database. */
@DocumentsComponent
class ComparisonComponentTest {

    @Inject
    CompareFilesWithRows compareFilesWithRows;

    @Inject
    DocumentFiles files;

    @Inject
    FilesConfig config;

    @Test
    void removesAnOldFileWithoutARowAndNothingElse() throws IOException {
        UUID kept = handedIn();
        askMore(kept).then().statusCode(200);
        UUID further = UUID.randomUUID();
        handInMore(kept, further, aPdf("back")).then().statusCode(201);
        UUID orphan = written();
        UUID young = written();
        age(kept);
        age(further);
        age(orphan);

        assertThat(compare().removed()).isEqualTo(1);

        assertThat(filesOf(kept)).hasSize(1);
        assertThat(filesOf(further)).hasSize(1);
        assertThat(filesOf(orphan)).isEmpty();
        assertThat(filesOf(young)).hasSize(1);
    }

    @Test
    void countsARowWhoseFileSomebodyHasRemoved() throws IOException {
        long before = compare().lost();
        UUID id = handedIn();
        askMore(id).then().statusCode(200);
        UUID further = UUID.randomUUID();
        handInMore(id, further, aPdf("back")).then().statusCode(201);
        Files.delete(filesOf(id).getFirst());
        Files.delete(filesOf(further).getFirst());

        assertThat(compare().lost()).isEqualTo(before + 2);
    }

    private Differences compare() {
        return compareFilesWithRows.compare().await().atMost(Duration.ofSeconds(60));
    }

    private UUID written() {
        UUID id = UUID.randomUUID();
        byte[] content = aPdf("orphan");
        files.write(new DocumentKey(id, Sha256.of(content)), content).await().atMost(Duration.ofSeconds(20));
        return id;
    }

    private void age(UUID id) throws IOException {
        Files.setLastModifiedTime(
                filesOf(id).getFirst(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private List<Path> filesOf(UUID id) throws IOException {
        try (var all = Files.walk(config.folder())) {
            return all.filter(file -> file.getFileName().toString().startsWith(id.toString()))
                    .toList();
        }
    }
}
