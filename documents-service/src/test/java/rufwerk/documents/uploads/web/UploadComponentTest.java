package rufwerk.documents.uploads.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.documents.DocumentsComponent;
import rufwerk.documents.KnownCustomers;
import rufwerk.documents.KnownCustomers.KnownCustomer;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.check.Limits;
import rufwerk.documents.files.check.Pdfs;
import rufwerk.documents.files.check.Pictures;
import rufwerk.documents.groups.DocumentType;
import rufwerk.kit.zadarma.ZadarmaSignature;

@DocumentsComponent
class UploadComponentTest {
    private static final int MANY = 64;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI service;

    @Inject
    KnownCustomers customers;

    @Inject
    FilesConfig config;

    private KnownCustomer customer;
    private UploadClient client;

    @BeforeEach
    void aCustomer() throws IOException {
        customer = customers.aCustomer();
        client = new UploadClient(HttpClient.newHttpClient(), service, customer);
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryTypeOfDocument(DocumentType type) {
        HttpResponse<String> answer = client.upload(type.code(), "document.pdf", Pdfs.saying("Erika"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"The File document.pdf has been successfully uploaded "
                        + "to the website.\",\"doc_name\":\"document.pdf\"}");
        assertThat(files("/v1/documents/files", Map.of()).getMap("documents[0]"))
                .containsEntry("type", type.code())
                .containsEntry("is_verified", "false")
                .containsEntry("source", "upload")
                .containsEntry("name", "document.pdf");
    }

    @Test
    void listsTheFilesOfTheMainGroupWithAndWithoutItsNumberAndASlash() {
        client.upload("passport", "C:\\Erika\\passport.jpg", Pictures.jpeg());

        for (String path : List.of("/v1/documents/files", "/v1/documents/files/")) {
            assertThat(files(path, Map.of()).getList("documents.name")).containsExactly("passport.jpg");
            assertThat(files(path, Map.of("group_id", "0")).getList("documents.name"))
                    .containsExactly("passport.jpg");
        }
    }

    @Test
    void answersInXmlWhenAsked() {
        var answer = client.upload(
                        Map.of("document_type", "passport", "group_id", "0", "format", "xml"),
                        "passport.jpg",
                        Pictures.jpeg())
                .join();

        assertThat(answer.body()).contains("<status>success</status>", "<doc_name>passport.jpg</doc_name>");
    }

    @Test
    void refusesWhatIsNoDocumentAndSaysWhy() throws IOException {
        var answer = client.upload("passport", "passport.jpg", "<html>".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"error\",\"message\":\"Send a PDF, JPEG, PNG, TIFF or HEIC file\"}");
        assertThat(files("/v1/documents/files", Map.of()).getList("documents")).isEmpty();
        nothingIsLeftUnfinished();
    }

    @Test
    void takesTheLargestFileAndRefusesOneByteMore() {
        assertThat(client.upload("contract", "large.pdf", Pdfs.ofSize(Limits.MAX_BYTES))
                        .statusCode())
                .isEqualTo(200);
        var answer = client.upload("contract", "large.pdf", Pdfs.ofSize(Limits.MAX_BYTES + 1));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A file has at most 20 MiB");
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(client.upload("selfie", "a.pdf", Pdfs.saying("Erika")).body())
                .contains("document_type is none of certificate, contract");
        assertThat(client.upload(Map.of("document_type", "passport", "group_id", "-1"), "a.pdf", Pdfs.saying("a"))
                        .join()
                        .body())
                .contains("group_id is no number");
        assertThat(client.upload(Map.of("document_type", "passport", "group_id", "999999"), "a.pdf", Pdfs.saying("a"))
                        .join()
                        .body())
                .contains("There is no such group");
        assertThat(client.upload(Map.of("document_type", "passport", "user_id", "5"), "a.pdf", Pdfs.saying("a"))
                        .join()
                        .body())
                .contains("This account has no users");
    }

    @Test
    void addsAFileOnceHoweverOftenItComesWithOneKey() throws IOException {
        String key = UUID.randomUUID().toString();
        var first = client.uploadOnce(key, "passport", "passport.jpg", Pictures.jpeg());
        var second = client.uploadOnce(key, "passport", "passport.jpg", Pictures.jpeg());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(files("/v1/documents/files", Map.of()).getList("documents")).hasSize(1);
        long before = kept();
        assertThat(client.uploadOnce(key, "passport", "passport.jpg", Pdfs.saying("another"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void keepsNothingOfStrangers() throws IOException {
        var stranger = new UploadClient(
                client.http(),
                service,
                new KnownCustomer(customer.accountId(), customer.key(), customer.userKey(), "another secret of 20"));

        assertThat(stranger.upload("passport", "passport.jpg", Pictures.jpeg()).statusCode())
                .isEqualTo(401);
        assertThat(files("/v1/documents/files", Map.of()).getList("documents")).isEmpty();
        nothingIsLeftUnfinished();
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws IOException {
        String head = "POST /v1/documents/upload/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nAuthorization: " + customer.userKey() + ":"
                + ZadarmaSignature.of("/v1/documents/upload/", "", customer.secret())
                + "\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[300_000]);
            out.flush();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !unfinished().isEmpty());
        }
        nothingIsLeftUnfinished();
    }

    /** In memory, these would be 1.3 GB; the tests are given 768 MB. */
    @Test
    void takesManyLargeFilesAtOnceInLittleMemory() throws IOException {
        byte[] file = Pdfs.ofSize(Limits.MAX_BYTES);
        List<CompletableFuture<Integer>> uploads = Stream.generate(() -> client.upload(
                                Map.of("document_type", "contract"),
                                "large.pdf",
                                () -> new ByteArrayInputStream(file),
                                file.length)
                        .thenApply(HttpResponse::statusCode))
                .limit(MANY)
                .toList();

        assertThat(uploads).allSatisfy(upload -> assertThat(upload.get()).isEqualTo(200));
        assertThat(files("/v1/documents/files", Map.of()).getList("documents")).hasSize(MANY);
        nothingIsLeftUnfinished();
    }

    private JsonPath files(String path, Map<String, String> fields) {
        HttpResponse<String> answer = client.get(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body());
    }

    private long kept() throws IOException {
        try (Stream<Path> all = Files.walk(config.folder())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void nothingIsLeftUnfinished() throws IOException {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> unfinished().isEmpty());
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.list(config.folder().resolve("incoming"))) {
            return all.toList();
        }
    }
}
