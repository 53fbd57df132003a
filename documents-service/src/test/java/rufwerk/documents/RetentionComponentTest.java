package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.documents.Documents.asOperator;
import static rufwerk.documents.Documents.asOrders;
import static rufwerk.documents.Documents.askMore;
import static rufwerk.documents.Documents.decide;
import static rufwerk.documents.Documents.handIn;
import static rufwerk.documents.Documents.handInMore;
import static rufwerk.documents.Documents.request;

import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.documents.privacy.Contracts.Standing;
import rufwerk.documents.privacy.Documented;
import rufwerk.documents.privacy.ForgetDocuments;
import rufwerk.documents.privacy.RetentionConfig;
import rufwerk.documents.review.ReviewFixtures;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.events.SafeContext;

/** What is kept and what is forgotten, in the tables and files themselves, as the years go by. */
@DocumentsComponent
class RetentionComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant CONTRACT_ENDED = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2028-12-31T22:59:59Z");
    private static final Instant NEW_YEAR_IN_BERLIN = Instant.parse("2028-12-31T23:00:00Z");
    private static final Standing ENDED = new Standing(0, CONTRACT_ENDED);

    @Inject
    Documented documented;

    @Inject
    RetentionConfig config;

    @Inject
    SafeContext safeContext;

    @Inject
    EventProducer kafka;

    @Inject
    Pool pool;

    @ConfigProperty(name = "rufwerk.documents.folder")
    Path folder;

    private final UUID account = UUID.randomUUID();
    private final UUID further = UUID.randomUUID();
    private UUID document;

    @BeforeEach
    void handInADocumentAndLetItBeReviewed() {
        document = handedInByTheAccount();
        askMore(document).then().statusCode(200);
        handInMore(document, further, ReviewFixtures.aPdf("back")).then().statusCode(201);
        decide(document, "{\"decision\":\"approved\"}").then().statusCode(200);
    }

    @Test
    void keepsDocumentsToTheLastMomentOfTheYearAfterTheContracts() {
        lookAt(ENDED, LAST_MOMENT);

        assertThat(isThere()).isTrue();
        assertThat(keptUntil()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void forgetsThemWhenTheNewYearBeginsInBerlin() {
        lookAt(ENDED, NEW_YEAR_IN_BERLIN);

        assertThat(isGone()).isTrue();
        assertThat(count("SELECT count(*) FROM document_retention WHERE account_id = $1"))
                .isZero();
        assertThat(asOperator().get("/v1/audit/verification").jsonPath().getBoolean("intact"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2027-12-31T22:59:59Z, 2028-12-31", "2027-12-31T23:00:00Z, 2029-12-31"})
    void countsTheYearInWhichTheContractEndedInBerlin(Instant ended, LocalDate lastDay) {
        lookAt(new Standing(0, ended), Instant.parse("2028-06-01T12:00:00Z"));

        assertThat(isThere()).isTrue();
        assertThat(keptUntil()).isEqualTo(lastDay);
    }

    @Test
    void forgetsNothingThatIsHeldUntilItIsReleased() {
        hold(true);
        lookAt(ENDED, NEW_YEAR_IN_BERLIN);
        lookAt(ENDED, NEW_YEAR_IN_BERLIN.plus(Duration.ofDays(3650)));
        assertThat(isThere()).isTrue();

        hold(false);
        lookAt(ENDED, NEW_YEAR_IN_BERLIN.plus(Duration.ofDays(3651)));
        assertThat(isGone()).isTrue();
    }

    @Test
    void forgetsNothingOfWhoeverHasANumberOrWaits() {
        lookAt(new Standing(1, CONTRACT_ENDED), NEW_YEAR_IN_BERLIN);
        assertThat(isThere()).isTrue();
        assertThat(keptUntil()).isNull();

        UUID waiting = handedInByTheAccount();
        lookAt(ENDED, NEW_YEAR_IN_BERLIN.plus(Duration.ofDays(1)));
        assertThat(isThere()).isTrue();

        decide(waiting, "{\"decision\":\"rejected\",\"reason\":\"other\"}")
                .then()
                .statusCode(200);
        lookAt(ENDED, NEW_YEAR_IN_BERLIN.plus(Duration.ofDays(2)));
        assertThat(isGone()).isTrue();
    }

    @Test
    void looksAtAnAccountOnceADay() {
        lookAt(new Standing(1, null), NEW_YEAR_IN_BERLIN);
        lookAt(ENDED, NEW_YEAR_IN_BERLIN.plus(Duration.ofHours(23)));
        assertThat(isThere()).isTrue();

        lookAt(ENDED, NEW_YEAR_IN_BERLIN.plus(Duration.ofHours(24)));
        assertThat(isGone()).isTrue();
    }

    private UUID handedInByTheAccount() {
        UUID id = UUID.randomUUID();
        String request = request(Base64.getEncoder().encodeToString(ReviewFixtures.aPdf("of " + id)))
                .replace(ReviewFixtures.ACCOUNT.toString(), account.toString());
        handIn(asOrders(), id, request).then().statusCode(201);
        return id;
    }

    /** Everybody else in this database has a number. */
    private void lookAt(Standing standing, Instant now) {
        var forgetDocuments = new ForgetDocuments(
                documented,
                asked -> Uni.createFrom().item(asked.equals(account) ? standing : new Standing(1, null)),
                config,
                Clock.fixed(now, ZoneOffset.UTC));
        safeContext.run(Span.getInvalid(), forgetDocuments::forget).await().atMost(SOON);
    }

    private boolean isThere() {
        return asOperator().get("/v1/reviews/" + document).statusCode() == 200
                && files(document) == 1
                && files(further) == 1;
    }

    private boolean isGone() {
        return asOperator().get("/v1/reviews/" + document).statusCode() == 404
                && files(document) == 0
                && files(further) == 0
                && count("SELECT count(*) FROM review_case WHERE account_id = $1 AND erased_at IS NULL") == 0
                && !asOperator()
                        .get("/v1/accounts/" + account + "/export")
                        .asString()
                        .contains("Domkloster");
    }

    private long files(UUID id) {
        String name = id.toString();
        try (var files = Files.list(folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate keptUntil() {
        return pool.preparedQuery("SELECT kept_until FROM document_retention WHERE account_id = $1")
                .executeAndAwait(Tuple.of(account))
                .iterator()
                .next()
                .getLocalDate(0);
    }

    private long count(String sql) {
        return pool.preparedQuery(sql)
                .executeAndAwait(Tuple.of(account))
                .iterator()
                .next()
                .getLong(0);
    }

    /** As orders-service tells it. */
    private void hold(boolean held) {
        String json = "{\"account_id\":\"%s\",\"held\":%b,\"at\":\"2026-11-21T10:15:30Z\"}".formatted(account, held);
        var out = new ProducerRecord<>("orders.events.v1", account.toString(), json.getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.write(
                out.headers(), UUID.randomUUID(), "orders.account.hold", Instant.now(), account.toString(), null);
        kafka.send(out).await().atMost(SOON);
        await().atMost(SOON)
                .until(() -> count("SELECT count(*) FROM held_account WHERE account_id = $1") == (held ? 1 : 0));
    }
}
