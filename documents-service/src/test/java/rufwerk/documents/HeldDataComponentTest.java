package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.askMore;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.Documents.handInMore;
import static rufwerk.documents.Documents.request;

import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import rufwerk.documents.review.ReviewFixtures;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;
import rufwerk.kit.testing.EventSamples;

@DocumentsComponent
class HeldDataComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    @All
    List<HeldData> data;

    @Inject
    EventProducer kafka;

    @Inject
    PublishedEvents published;

    @ConfigProperty(name = "rufwerk.documents.folder")
    Path folder;

    private final UUID account = UUID.randomUUID();

    @Test
    void knowsEveryTableOfItsDatabase() {
        List<String> tables = pool.query("""
                        SELECT relname FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                           AND relname NOT LIKE '%schema_history'""").executeAndAwait().stream()
                .map(row -> row.getString(0))
                .toList();

        assertThat(data.stream().flatMap(held -> held.holdings().stream()).map(Holding::table))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void keepsOfAnErasedAccountThatThereWereCasesAlone() {
        UUID id = UUID.randomUUID();
        handIn(
                        asOrders(),
                        id,
                        request(Base64.getEncoder().encodeToString(ReviewFixtures.aPdf("of " + id)))
                                .replace(ReviewFixtures.ACCOUNT.toString(), account.toString()))
                .then()
                .statusCode(201);
        decide(id, "{\"decision\":\"rejected\",\"reason\":\"other\",\"comment\":\"Domkloster is blurred\"}")
                .then()
                .statusCode(200);
        assertThat(filesOf(id)).isOne();
        assertThat(asOperator().get(exportPath()).asString()).contains("Domkloster is blurred", "street");

        erase();

        await().atMost(SOON).until(() -> asOperator().get("/v1/reviews/" + id).statusCode() == 404);
        assertThat(filesOf(id)).isZero();
        assertThat(asOperator().get(exportPath()).asString()).doesNotContain("Domkloster");
        assertThat(count("SELECT count(*) FROM review_case WHERE account_id = $1 AND review_case::text ~ 'Domkloster'"))
                .isZero();
        assertThat(count("""
                        SELECT count(*) FROM review_event JOIN review_case ON review_case.id = case_id
                         WHERE account_id = $1 AND what = 'erased'""")).isOne();
        asOperator()
                .get("/v1/audit/verification")
                .then()
                .body("intact", equalTo(true))
                .body("contradicted", hasSize(0));
        var answer = published.about(account).getLast();
        assertThat(answer.type()).isEqualTo("documents.account.erased");
        EventSamples.publishedBy("documents-service").verifyFitsSchema(answer.type(), answer.json());
        handIn(asOrders(), id, request(Base64.getEncoder().encodeToString(ReviewFixtures.aPdf("late"))))
                .then()
                .statusCode(409);
    }

    @Test
    void takesWhatWasHandedInLaterAlong() {
        UUID id = UUID.randomUUID();
        UUID further = UUID.randomUUID();
        handIn(
                        asOrders(),
                        id,
                        request(Base64.getEncoder().encodeToString(ReviewFixtures.aPdf("of " + id)))
                                .replace(ReviewFixtures.ACCOUNT.toString(), account.toString()))
                .then()
                .statusCode(201);
        askMore(id).then().statusCode(200);
        handInMore(id, further, ReviewFixtures.aPdf("back")).then().statusCode(201);
        assertThat(filesOf(further)).isOne();
        assertThat(asOperator().get(exportPath()).asString()).contains("further_document", further.toString());

        erase();

        await().atMost(SOON).until(() -> asOperator().get("/v1/reviews/" + id).statusCode() == 404);
        assertThat(filesOf(further)).isZero();
        assertThat(asOperator().get(exportPath()).asString()).doesNotContain(further.toString());
        asOperator().get("/v1/reviews/" + id + "/documents/" + further).then().statusCode(404);
        assertThat(published.about(account))
                .anySatisfy(answer -> assertThat(answer.json()).contains("\"further_document\":1", "\"files\":2"));
        asOperator().get("/v1/audit/verification").then().body("intact", equalTo(true));
        handInMore(id, further, ReviewFixtures.aPdf("back")).then().statusCode(404);
        assertThat(filesOf(further)).isZero();
    }

    private String exportPath() {
        return "/v1/accounts/" + account + "/export";
    }

    private long filesOf(UUID id) {
        String name = id.toString();
        Path there = folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
        try (var files = Files.list(there)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Told twice, as after a crash. */
    private void erase() {
        String json = EventSamples.publishedBy("orders-service")
                .sample("orders.account.erasing")
                .replaceAll("\"account_id\": \"[^\"]+\"", "\"account_id\": \"" + account + "\"");
        for (int i = 0; i < 2; i++) {
            var out =
                    new ProducerRecord<>("orders.events.v1", account.toString(), json.getBytes(StandardCharsets.UTF_8));
            CloudEventHeaders.write(
                    out.headers(),
                    UUID.randomUUID(),
                    "orders.account.erasing",
                    Instant.now(),
                    account.toString(),
                    null);
            kafka.send(out).await().atMost(SOON);
        }
    }

    private long count(String sql) {
        return pool.preparedQuery(sql)
                .executeAndAwait(Tuple.of(account))
                .iterator()
                .next()
                .getLong(0);
    }
}
