package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.askMore;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.Documents.handInMore;
import static rufwerk.documents.Documents.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import rufwerk.documents.review.ReviewFixtures;

@DocumentsComponent
class ArchiveComponentTest {
    @Inject
    ObjectMapper json;

    @Inject
    KnownCustomers customers;

    @ConfigProperty(name = "rufwerk.documents.folder")
    Path folder;

    private final UUID account = UUID.randomUUID();

    @Test
    void hasTheDataAndEachDocument() throws IOException {
        // More than are looked up at once.
        List<UUID> documents =
                IntStream.range(0, 101).mapToObj(i -> handedIn(account)).toList();
        UUID further = UUID.randomUUID();
        askMore(documents.getFirst()).then().statusCode(200);
        handInMore(documents.getFirst(), further, ReviewFixtures.aPdf("back"))
                .then()
                .statusCode(201);
        UUID foreign = handedIn(UUID.randomUUID());

        Response answer = archive();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + account + ".zip\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Map<String, byte[]> files = files(answer);
        assertThat(files).hasSize(103).doesNotContainKey("documents/" + foreign + ".pdf");
        for (UUID document : documents) {
            assertThat(files.get("documents/" + document + ".pdf")).isEqualTo(ReviewFixtures.aPdf("of " + document));
        }
        assertThat(files.get("documents/" + further + ".pdf")).isEqualTo(ReviewFixtures.aPdf("back"));
        assertThat(json.readTree(files.get("data.json")))
                .isEqualTo(json.readTree(
                        asOperator().get("/v1/accounts/" + account + "/export").asByteArray()));
        assertThat(new String(files.get("data.json"), StandardCharsets.UTF_8)).contains("Domkloster");
    }

    @Test
    void isThereForAnAccountOfWhichNothingIsHeld() throws IOException {
        assertThat(files(archive()).entrySet()).singleElement().satisfies(only -> {
            assertThat(only.getKey()).isEqualTo("data.json");
            JsonNode data = json.readTree(only.getValue());
            assertThat(data.isArray()).isTrue();
            assertThat(data).isEmpty();
        });
    }

    @Test
    void tellsOfADocumentThatStorageHasLost() throws IOException {
        UUID lost = handedIn(account);
        UUID kept = handedIn(account);
        Path file = fileOf(lost);
        Path aside = Files.move(file, folder.resolve(lost.toString()));
        try {
            assertThat(files(archive()))
                    .containsOnlyKeys("data.json", "documents/" + lost + ".pdf.lost.txt", "documents/" + kept + ".pdf");
        } finally {
            Files.move(aside, file);
        }
    }

    @Test
    void isForOperatorsAlone() {
        String path = "/v1/accounts/" + account + "/archive";
        asOrders().get(path).then().statusCode(403);
        customers.aCustomer().asking().get(path).then().statusCode(401);
    }

    private static UUID handedIn(UUID by) {
        UUID id = UUID.randomUUID();
        String request = request(Base64.getEncoder().encodeToString(ReviewFixtures.aPdf("of " + id)))
                .replace(ReviewFixtures.ACCOUNT.toString(), by.toString());
        handIn(asOrders(), id, request).then().statusCode(201);
        return id;
    }

    private Path fileOf(UUID document) throws IOException {
        String name = document.toString();
        try (var found = Files.list(folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)))) {
            return found.filter(file -> file.getFileName().toString().startsWith(name))
                    .findAny()
                    .orElseThrow();
        }
    }

    private Response archive() {
        return asOperator().get("/v1/accounts/" + account + "/archive");
    }

    private static Map<String, byte[]> files(Response answer) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }
}
