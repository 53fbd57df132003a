package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.review.ReviewFixtures.aPdf;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.MasterKeyFile;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.kit.testing.RotatingMasterKey;

/** The master key is exchanged while the service runs. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {@ResourceArg(name = "database", value = "rotation"), @ResourceArg(name = "MASTER_KEY", value = "")})
@WithTestResource(RotatingMasterKey.class)
class RotationComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    MasterKeyFile masterKeys;

    @Test
    void bringsEveryDocumentUnderTheNewMasterKey() {
        Map<UUID, byte[]> documents = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            documents.put(UUID.randomUUID(), aPdf("document " + i));
        }
        documents.forEach((id, pdf) -> handIn(id, pdf).then().statusCode(201));
        String oldKey = progress().getString("current_key");

        masterKeys.append();
        await().atMost(SOON).until(() -> progress().getList("keys").size() == 2);
        assertThat(progress().getString("current_key")).isEqualTo(oldKey);
        masterKeys.moveLastFirst();
        await().atMost(SOON).until(() -> !progress().getString("current_key").equals(oldKey));
        await().atMost(SOON).until(() -> left() == 0);
        masterKeys.keepOnlyFirst();
        await().atMost(SOON).until(() -> progress().getList("keys").size() == 1);

        documents.forEach((id, pdf) -> assertThat(asOperator()
                        .get("/v1/reviews/" + id + "/document")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(pdf));
    }

    private static long left() {
        return progress().getLong("stores.find { it.store == 'documents' }.under_old_keys");
    }

    private static JsonPath progress() {
        return asOperator().get("/v1/secrets").jsonPath();
    }
}
