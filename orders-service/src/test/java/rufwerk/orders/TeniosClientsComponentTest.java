package rufwerk.orders;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.events.SafeContext;
import rufwerk.orders.ordering.DueNow;
import rufwerk.orders.verification.VerificationChange;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.VerificationState;
import rufwerk.orders.verification.Verifications;

/** The clients that wire/tenios.md knows, word for word, through the life of a number. */
@OrdersComponent
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeniosClientsComponentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    EventProducer kafka;

    @Inject
    MovableClock clock;

    @Inject
    DueNow dueNow;

    @Inject
    Verifications verifications;

    @Inject
    SafeContext safeContext;

    DocumentsStandIn documents;
    private TestCustomer customer;
    private TestOrders orders;

    private enum Documents {
        ALLOCATION_NOTICE,
        IDENTITY_CARD,
        BUSINESS_LICENSE,
        IDENTITY_CARD_AND_BUSINESS_LICENSE,
        CERTIFICATE_OF_REGISTRATION,
        CONTRACT
    }

    /** Not before all tests: REST Assured learns the port before each. */
    @BeforeEach
    void createCustomer() {
        if (customer == null) {
            customer = TestCustomer.create();
            orders = new TestOrders(customer, documents, kafka);
        }
        documents.answers(201, "");
    }

    @AfterEach
    void backToPresent() {
        clock.backToPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendors-java", "vendors-php", "ruby-gem", "voice-client"})
    void getAnIdForTheirVerification(String client) {
        RecordedRequest.of("verification-by-" + client, Map.of("access_key", customer.accessKey()))
                .send()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("verification_id", matchesPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    @ParameterizedTest
    @EnumSource
    void handInEveryKindOfDocument(Documents type) {
        var recorded = RecordedRequest.of("verification-by-vendors-java", Map.of("access_key", customer.accessKey()));

        new RecordedRequest(
                        recorded.path(), recorded.headers(), recorded.body().replace("ALLOCATION_NOTICE", type.name()))
                .send()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendors-java", "ruby-gem", "voice-client"})
    void getAnIntegerForTheirOrder(String client) {
        order(client, orders.createVerification())
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("order_id", greaterThan(0));
    }

    @Test
    void areToldWhichFieldIsWrong() {
        order("vendors-java", UUID.randomUUID().toString())
                .statusCode(400)
                .body("error_code", equalTo("INVALID_FIELD"))
                .body("error_message", containsString("'verification_id'"))
                .body("fields", contains("verification_id"));
    }

    @Test
    void giveANumberBackToday() {
        int order = completedOrder("+492214730001");

        cancel("+492214730001").statusCode(200).body("cancellation_date", equalTo(today().toString()));

        orders.awaitState(order, "CANCELLED");
        cancel("+492214730001").statusCode(400).body("fields", contains("phone_number"));
    }

    @Test
    void giveANumberBackOnALaterDayAndAreAnsweredThatDayAgain() {
        int order = completedOrder("+492214730002");
        String day = today().plusDays(10).toString();

        cancelOn("+492214730002", day).statusCode(200).body("cancellation_date", equalTo(day));
        cancel("+492214730002").statusCode(200).body("cancellation_date", equalTo(day));

        clock.advance(Duration.ofDays(9));
        dueNow.keep();
        orders.awaitState(order, "ENDING");
        clock.advance(Duration.ofDays(1));
        dueNow.keep();
        orders.awaitState(order, "CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-31", "2999-01-01", "31.01.2027", "soon"})
    void cannotGiveANumberBackOnSuchADay(String day) {
        String number = "+49221473%04d".formatted(Math.floorMod(day.hashCode(), 10_000));
        int order = completedOrder(number);

        cancelOn(number, day)
                .statusCode(400)
                .body("error_code", equalTo("INVALID_FIELD"))
                .body("fields", contains("cancellation_date"));

        orders.awaitState(order, "COMPLETED");
    }

    @Test
    void cannotGiveBackWhatIsNotTheirs() {
        completedOrder("+492214730003");
        TestCustomer another = TestCustomer.create();

        RecordedRequest.of(
                        "cancel-by-ruby-gem",
                        Map.of("access_key", another.accessKey(), "phone_number", "+492214730003"))
                .send()
                .statusCode(400)
                .body("fields", contains("phone_number"));
        cancel("0221").statusCode(400).body("fields", contains("phone_number"));
    }

    @Test
    void waitForAVerificationNoLongerThanItLives() {
        String verification = orders.createVerification();
        int order = orders.order(verification);
        orders.askMore(verification, "page_missing");
        await().until(() -> statesOf(verification).contains(VerificationState.MORE_ASKED));
        orders.awaitState(order, "AWAITING_VERIFICATION");

        clock.advance(Duration.ofDays(31));
        dueNow.keep();

        orders.awaitState(order, "FAILED");
        order("vendors-java", verification)
                .statusCode(400)
                .body("error_message", containsString("expired"))
                .body("fields", contains("verification_id"));
    }

    @Test
    void hearInTheEndThatNobodyAnswered() {
        String verification = orders.createVerification();
        int order = orders.order(verification);
        orders.approve(verification);
        orders.awaitState(order, "PLACED");

        clock.advance(Duration.ofHours(2));
        dueNow.keep();
        orders.awaitState(order, "PLACED");
        clock.advance(Duration.ofHours(23));
        dueNow.keep();
        orders.awaitState(order, "FAILED");

        orders.assign(order, "+492214730004");
        completedOrder("+492214730005");
        orders.awaitState(order, "FAILED");
    }

    private List<VerificationState> statesOf(String verification) {
        var id = new VerificationId(UUID.fromString(verification));
        return safeContext
                .run(Span.getInvalid(), () -> Panache.withSession(() -> verifications.history(id)))
                .await()
                .indefinitely()
                .stream()
                .map(VerificationChange::state)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BERLIN);
    }

    private int completedOrder(String number) {
        String verification = orders.createVerification();
        orders.approve(verification);
        int order = orders.order(verification);
        orders.awaitState(order, "PLACED");
        orders.assign(order, number);
        orders.awaitState(order, "COMPLETED");
        return order;
    }

    private ValidatableResponse order(String client, String verification) {
        return RecordedRequest.of(
                        "order-by-" + client,
                        Map.of("access_key", customer.accessKey(), "verification_id", verification))
                .send();
    }

    private ValidatableResponse cancel(String number) {
        return RecordedRequest.of(
                        "cancel-by-ruby-gem", Map.of("access_key", customer.accessKey(), "phone_number", number))
                .send();
    }

    /** With the field that is ours. */
    private ValidatableResponse cancelOn(String number, String day) {
        var recorded = RecordedRequest.of(
                "cancel-by-ruby-gem", Map.of("access_key", customer.accessKey(), "phone_number", number));
        String body = recorded.body().replaceFirst("\\{", "{\"cancellation_date\":\"" + day + "\",");
        return new RecordedRequest(recorded.path(), recorded.headers(), body).send();
    }
}
