package rufwerk.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.review.ReviewFixtures.aPdf;

import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.CompareFilesWithRows;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.s3.S3ForTheService;

/** The service as a whole, with its documents in a bucket. */
@DocumentsComponent
@WithTestResource(S3ForTheService.class)
class StorageInS3ComponentTest {

    @Inject
    DocumentFiles files;

    @Inject
    CompareFilesWithRows compareFilesWithRows;

    @Inject
    FilesConfig config;

    @Test
    void keepsADocumentAndGivesItToReviewers() throws IOException {
        UUID id = UUID.randomUUID();
        byte[] document = aPdf("of " + id);
        handIn(id, document).then().statusCode(201);
        handIn(id, document).then().statusCode(200);

        byte[] seen = asOperator()
                .get("/v1/reviews/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(seen).isEqualTo(document);
        try (var left = Files.walk(config.folder())) {
            assertThat(left.filter(Files::isRegularFile).map(Path::getFileName)).isEmpty();
        }
    }

    @Test
    void comparesTheBucketWithTheRows() {
        UUID id = UUID.randomUUID();
        byte[] document = aPdf("of " + id);
        handIn(id, document).then().statusCode(201);
        DocumentKey kept = new DocumentKey(id, Sha256.of(document));
        long before = compareFilesWithRows
                .compare()
                .await()
                .atMost(Duration.ofSeconds(60))
                .lost();

        assertThat(files.removeIfWrittenBefore(kept, Instant.MAX).await().atMost(Duration.ofSeconds(20)))
                .isTrue();

        assertThat(compareFilesWithRows
                        .compare()
                        .await()
                        .atMost(Duration.ofSeconds(60))
                        .lost())
                .isEqualTo(before + 1);
    }

    @Test
    void isReadyOnceItHasReachedTheBucket() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("The storage of documents was reached"));
    }
}
