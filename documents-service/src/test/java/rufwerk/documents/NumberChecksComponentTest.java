package rufwerk.documents;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.documents.groups.GroupFixtures.NOON;
import static rufwerk.documents.groups.GroupFixtures.aFile;
import static rufwerk.documents.groups.GroupFixtures.aPersonWith;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.groups.ChangeGroupFiles;
import rufwerk.documents.groups.Compliance;
import rufwerk.documents.groups.DescribeGroup;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.Facts;
import rufwerk.documents.review.OpenCase;
import rufwerk.documents.review.Subject;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.testing.EventSamples;
import rufwerk.kit.testing.PostgresAndKafka;

@DocumentsComponent
class NumberChecksComponentTest {
    private static final EventSamples SAMPLES = EventSamples.publishedBy("documents-service");
    private static final FileState VERIFIED = new FileState.Verified(NOON, LocalDate.of(2099, 12, 31));
    private static final FileState REJECTED = new FileState.Rejected(NOON, "document_unreadable", "It is too dark.");

    @Inject
    DescribeGroup describeGroup;

    @Inject
    ChangeGroupFiles changeFiles;

    @Inject
    OpenCase openCase;

    @Inject
    PublishedEvents published;

    @Inject
    SafeContext safeContext;

    private GroupId group;

    @BeforeEach
    void describeAPerson() {
        var outcome = run(() -> describeGroup.create(
                UUID.randomUUID(), aPersonWith(GroupField.DATE_OF_BIRTH, "1990-12-31"), Compliance.WITH_NOTHING));
        group = ((DescribeGroup.Outcome.Kept) outcome).group().id();
    }

    private <T> T run(Supplier<Uni<T>> work) {
        return safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(work))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private GroupFile withPassport() {
        GroupFile file = aFile(group, DocumentType.PASSPORT, NOON);
        run(() -> changeFiles.add(file));
        return file;
    }

    private static RequestSpecification asNumbers() {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.NUMBERS_TO_DOCUMENTS_TOKEN);
    }

    private Response ask(UUID id) {
        return ask(id, group, "221");
    }

    private static Response ask(UUID id, GroupId group, String areaCode) {
        return asNumbers()
                .contentType("application/json")
                .body("""
                        {"account_id":"%s","group_id":%d,"purpose":null,"direction":
                         {"id":7,"country":"DE","type":"geographic","area_code":"%s","city":"Köln"}}""".formatted(group.accountId(), group.number(), areaCode))
                .put("/v1/number-checks/" + id);
    }

    @Test
    void approvesAtOnceAndAnnouncesItOnce() {
        GroupFile passport = withPassport();
        run(() -> changeFiles.decide(passport.id(), VERIFIED));
        UUID id = UUID.randomUUID();

        ask(id).then()
                .statusCode(201)
                .body("check_id", equalTo(id.toString()))
                .body("state", equalTo("approved"))
                .body("reasons.size()", equalTo(0));
        ask(id).then().statusCode(200).body("state", equalTo("approved"));

        assertThat(published.about(id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("documents.number-check.approved");
            SAMPLES.verifyFitsSchema(event.type(), event.json());
        });
    }

    @Test
    void waitsUntilAReviewerHasDecided() {
        UUID id = UUID.randomUUID();
        ask(id).then()
                .statusCode(201)
                .body("state", equalTo("waiting"))
                .body("reasons.rule", hasItems("de-identity"))
                .body("reasons.field", hasItems("documents"));
        GroupFile passport = withPassport();

        run(() -> changeFiles.decide(passport.id(), REJECTED));

        ask(id).then()
                .statusCode(200)
                .body("state", equalTo("rejected"))
                .body("reasons[0].rule", equalTo("de-identity"));
        assertThat(published.about(id)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("documents.number-check.rejected");
            SAMPLES.verifyFitsSchema(event.type(), event.json());
        });
        wrongs(group)
                .then()
                .statusCode(200)
                .body("wrong_document.document_type", equalTo("passport"))
                .body("wrong_document.message", equalTo("It is too dark."))
                .body("wrong_address", nullValue());
    }

    @Test
    void decidesWhatWaitsAnewWhenOperatorsDemandSomethingElse() {
        UUID id = UUID.randomUUID();
        ask(id).then().statusCode(201).body("state", equalTo("waiting"));
        try {
            Documents.asOperator()
                    .contentType("application/yaml")
                    .body("""
                            - for: {}
                              rules:
                                - {id: holder, fields: [last_name], fix: {en: Say who., de: Sagen Sie wer.}}
                            """.getBytes(UTF_8))
                    .put("/v1/requirements")
                    .then()
                    .statusCode(200);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(published.about(id))
                            .singleElement()
                            .satisfies(event -> assertThat(event.type()).isEqualTo("documents.number-check.approved")));
        } finally {
            Documents.asOperator()
                    .post("/v1/requirements-versions/0/activation")
                    .then()
                    .statusCode(201);
        }
        ask(id).then().statusCode(200).body("state", equalTo("approved"));
    }

    @Test
    void followsWhatAReviewerDecides() {
        UUID id = UUID.randomUUID();
        GroupFile passport = aFile(group, DocumentType.PASSPORT, NOON);
        run(() -> changeFiles
                .add(passport)
                .chain(() -> openCase.open(aCaseAbout(passport), aDocument(passport), "customer")));
        ask(id).then().statusCode(201).body("state", equalTo("waiting"));

        Documents.decide(passport.id(), "{\"decision\":\"approved\"}").then().statusCode(200);

        ask(id).then().statusCode(200).body("state", equalTo("approved"));
        validity(passport.id(), "\"2020-01-31\"").then().statusCode(200).body("valid_until", equalTo("2020-01-31"));
        ask(id).then().body("state", equalTo("approved"));
        ask(UUID.randomUUID()).then().statusCode(201).body("state", equalTo("waiting"));
        validity(passport.id(), "null").then().statusCode(200);
        ask(UUID.randomUUID()).then().statusCode(201).body("state", equalTo("approved"));
    }

    @Test
    void limitsNothingThatWasNotVerified() {
        validity(withPassport().id(), "\"2030-01-31\"")
                .then()
                .statusCode(404)
                .body("code", equalTo("FILE_NOT_VERIFIED"));
        validity(UUID.randomUUID(), "null").then().statusCode(404);
    }

    private static Response validity(UUID file, String validUntil) {
        return Documents.asOperator()
                .contentType("application/json")
                .body("{\"valid_until\":" + validUntil + "}")
                .put("/v1/group-files/" + file + "/validity");
    }

    private static Subject.GroupFile aCaseAbout(GroupFile file) {
        return new Subject.GroupFile(
                new CaseId(file.id()),
                file.group().accountId(),
                file.group().number(),
                file.type().code(),
                "application/pdf",
                new Facts(Map.of()));
    }

    private static DocumentKey aDocument(GroupFile file) {
        return new DocumentKey(file.id(), Sha256.of(new byte[0]));
    }

    private static Response wrongs(GroupId of) {
        return asNumbers().get("/v1/groups/" + of.number() + "/wrongs?account_id=" + of.accountId());
    }

    @Test
    void forgetsWhatIsWithdrawnAndMayBeAskedAgain() {
        UUID id = UUID.randomUUID();
        ask(id).then().statusCode(201);

        for (int i = 0; i < 2; i++) {
            asNumbers().delete("/v1/number-checks/" + id).then().statusCode(204);
        }

        GroupFile passport = withPassport();
        run(() -> changeFiles.decide(passport.id(), VERIFIED));
        assertThat(published.about(id)).isEmpty();
        ask(id).then().statusCode(201).body("state", equalTo("approved"));
    }

    @Test
    void standsByWhatWasAskedFirst() {
        UUID id = UUID.randomUUID();
        ask(id).then().statusCode(201);

        ask(id, group, "228").then().statusCode(409).body("code", equalTo("NUMBER_CHECK_EXISTS"));
        ask(id, GroupId.mainOf(UUID.randomUUID()), "221").then().statusCode(409);
    }

    @Test
    void knowsNoGroupOfAnotherAccount() {
        GroupId foreign = new GroupId(UUID.randomUUID(), group.number());

        ask(UUID.randomUUID(), foreign, "221").then().statusCode(404).body("code", equalTo("GROUP_UNKNOWN"));
        wrongs(foreign).then().statusCode(404).body("code", equalTo("GROUP_UNKNOWN"));
        ask(UUID.randomUUID(), GroupId.mainOf(UUID.randomUUID()), "221").then().statusCode(201);
        wrongs(GroupId.mainOf(UUID.randomUUID())).then().statusCode(200);
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        asNumbers()
                .contentType("application/json")
                .body("{\"group_id\":-1,\"direction\":{\"id\":0,\"country\":\"de\"}}")
                .put("/v1/number-checks/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("account_id", "group_id", "direction.country", "direction.type"));
    }

    @Test
    void isOpenToNumbersServiceOnly() {
        String path = "/v1/number-checks/" + UUID.randomUUID();
        Documents.asOrders().delete(path).then().statusCode(403);
        Documents.asOperator().delete(path).then().statusCode(403);
        given().delete(path).then().statusCode(401);
    }

    /** Asked and decided at the same moment, over and over: whoever comes second sees what the first has done. */
    @Test
    void losesNoDecisionToARace() throws Exception {
        for (int round = 0; round < 10; round++) {
            describeAPerson();
            GroupFile passport = withPassport();
            List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            var start = new CyclicBarrier(ids.size() + 1);
            try (var threads = Executors.newCachedThreadPool()) {
                List<CompletableFuture<Void>> all = new ArrayList<>();
                for (UUID id : ids) {
                    all.add(CompletableFuture.runAsync(
                            () -> {
                                pass(start);
                                ask(id).then().statusCode(201);
                            },
                            threads));
                }
                all.add(CompletableFuture.runAsync(
                        () -> {
                            pass(start);
                            run(() -> changeFiles.decide(passport.id(), VERIFIED));
                        },
                        threads));
                CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
            }
            for (UUID id : ids) {
                ask(id).then().statusCode(200).body("state", equalTo("approved"));
            }
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
