package rufwerk.documents.uploads.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rufwerk.documents.KnownCustomers;
import rufwerk.documents.files.check.Pdfs;
import rufwerk.kit.testing.PostgresAndKafka;

/** The operators ask for a scanner, and none is there. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {
            @ResourceArg(name = "database", value = "scanner"),
            @ResourceArg(name = "SCANNER_ADDRESS", value = "unix:/nowhere/clamd.ctl")
        })
class ScannerDownComponentTest {

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI service;

    @Inject
    KnownCustomers customers;

    @Test
    void takesNoFileThatNobodyHasLookedAt() throws IOException {
        var client = new UploadClient(HttpClient.newHttpClient(), service, customers.aCustomer());

        var answer = client.upload("passport", "passport.pdf", Pdfs.saying("Erika"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(JsonPath.from(answer.body()).getString("status")).isEqualTo("error");
        assertThat(JsonPath.from(client.get("/v1/documents/files", Map.of()).body())
                        .getList("documents"))
                .isEmpty();
    }
}
