package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.Documents.handInLarge;
import static rufwerk.documents.Documents.request;
import static rufwerk.documents.review.ReviewFixtures.aPdf;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.check.Limits;
import rufwerk.documents.files.check.Pdfs;

@DocumentsComponent
class IntakeComponentTest {
    private final UUID id = UUID.randomUUID();

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI service;

    @Inject
    FilesConfig config;

    @Inject
    DocumentFiles files;

    @Test
    void takesADocumentInOnce() {
        byte[] pdf = aPdf("front");
        handIn(id, pdf)
                .then()
                .statusCode(201)
                .body("verification_id", equalTo(id.toString()))
                .body("state", equalTo("waiting"));
        handIn(id, pdf).then().statusCode(200).body("state", equalTo("waiting"));
    }

    @Test
    void refusesOtherContentUnderTheSameId() throws IOException {
        handIn(id, aPdf("front")).then().statusCode(201);
        handIn(id, aPdf("back"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("VERIFICATION_EXISTS"));
        handIn(asOrders(), id, request(base64(aPdf("front")), "5")).then().statusCode(409);
        assertThat(download()).isEqualTo(aPdf("front"));
        assertThat(filesOfThisId()).hasSize(1);
    }

    @Test
    void takesOneOfManyAtOnce() throws IOException {
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> handIn(id, aPdf(i % 2 == 0 ? "front" : "back")).statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(6);
        assertThat(filesOfThisId()).hasSize(1);
        assertThat(download()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void storesNothingReadable() throws IOException {
        handIn(id, aPdf("my passport")).then().statusCode(201);
        assertThat(filesOfThisId())
                .singleElement()
                .satisfies(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("PDF", "passport"));
    }

    @Test
    void takesTheLargestDocumentWithLineBreaksInItsBase64() throws Exception {
        byte[] pdf = Pdfs.ofSize(Limits.MAX_BYTES);
        String lines =
                Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(pdf).replace("\n", "\\n");

        assertThat(handInLarge(service, id, request(lines)).statusCode()).isEqualTo(201);
        assertThat(Sha256.of(download())).isEqualTo(Sha256.of(pdf));
    }

    @Test
    void refusesALargerDocument() throws Exception {
        var answer = handInLarge(service, id, request(base64(new byte[Limits.MAX_BYTES + 1])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"DOCUMENT_TOO_LARGE\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | DOCUMENT_EMPTY
            %PDF-1.7 and then the line broke         | DOCUMENT_TRUNCATED
            <html><body>%PDF-1.7 %%EOF</body></html> | DOCUMENT_NOT_PDF
            GIF89a %PDF-1.7 %%EOF                    | DOCUMENT_NOT_PDF
            """)
    void refusesWhatIsNoPdf(String content, String code) throws IOException {
        handIn(id, content.getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertThat(filesOfThisId()).isEmpty();
        asOperator().get("/v1/reviews/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "JVBER", "====", "JVBERi0x*"})
    void refusesWhatIsNoBase64(String text) {
        handIn(asOrders(), id, request(text))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", oneOf("INVALID_REQUEST", "HTTP_400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"document\":{}}", "{\"account_id\":\"x\"}", "\u0000"})
    void refusesWhatIsNoRequest(String body) {
        handIn(asOrders(), id, body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        handIn(asOrders(), id, "{\"country\":\"Germany\",\"area_code\":\"0221 \"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.field", everyItem(not(startsWith("receive"))))
                .body("errors.field", hasItems("country", "area_code", "account_id", "document"));
    }

    @Test
    void reusesTheFileThatACrashLeft() throws IOException {
        leaveFile(aPdf("front"));
        handIn(id, aPdf("front")).then().statusCode(201);
        assertThat(filesOfThisId()).hasSize(1);
        assertThat(download()).isEqualTo(aPdf("front"));
    }

    @Test
    void removesTheFileThatACrashLeftWhenTheRetryBringsAnother() throws IOException {
        leaveFile(aPdf("front"));
        handIn(id, aPdf("back")).then().statusCode(201);
        assertThat(filesOfThisId()).hasSize(1);
        assertThat(download()).isEqualTo(aPdf("back"));
    }

    private void leaveFile(byte[] pdf) {
        files.write(new DocumentKey(id, Sha256.of(pdf)), pdf).await().atMost(Duration.ofSeconds(10));
    }

    private byte[] download() {
        return asOperator()
                .get("/v1/reviews/" + id + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private List<Path> filesOfThisId() throws IOException {
        try (var all = Files.walk(config.folder())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(id.toString()))
                    .toList();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
