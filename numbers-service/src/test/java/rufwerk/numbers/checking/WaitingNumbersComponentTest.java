package rufwerk.numbers.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOfferUnderDocuments;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.Caller;
import rufwerk.kit.testing.EventSamples;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.lifecycle.RunLifecycle;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.support.DocumentsStandIn;
import rufwerk.numbers.support.DocumentsStandIn.Request;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.Published;
import rufwerk.numbers.support.RawAnswer;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.Transactions;
import rufwerk.numbers.support.ZadarmaClient;

/** Numbers of a direction that demands a passport, from the order to what becomes of them, in both dialects. */
@NumbersComponent
class WaitingNumbersComponentTest {
    private static final String ZADARMA = "/v1/direct_numbers/";

    DocumentsStandIn documents;

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    OrderNumber orderNumber;

    @Inject
    AskAgain askAgain;

    @Inject
    NumberChecks numberChecks;

    @Inject
    RunLifecycle runLifecycle;

    @Inject
    Published published;

    @Inject
    Transactions transactions;

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper json;

    private Customer customer;
    private ZadarmaClient client;
    private Direction direction;
    private PhoneNumber number;

    @BeforeEach
    void offerANumber() {
        documents.approves();
        customer = neighbours.aCustomer();
        client = new ZadarmaClient(customer);
        direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOfferUnderDocuments())));
        number = numbersIn(direction.offer().areaCode(), 1).getFirst();
        transactions.within(() -> numbers.addFree(direction.id(), List.of(number), NOON));
    }

    @AfterEach
    void letTimeGoOn() {
        clock.goOn();
    }

    /** Whoever could not be reached is given a moment; it shall not be that of the next test. */
    @AfterEach
    void letDocumentsServiceWorkAgain() {
        documents.approves();
        var check = new NumberCheck(UUID.randomUUID(), customer.accountId(), 0, direction);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> transactions.run(() ->
                        numberChecks.ask(check).map(verdict -> true).onFailure().recoverWithItem(false)));
    }

    @Test
    void areActiveAtOnceWhenAllIsProven() {
        RawAnswer answer = order("documents_group_id=12");

        verifyOrdered(answer, false, true);
        assertThat(status()).isEqualTo("on");
        Request asked = asked().getFirst();
        assertThat(asked.authorization()).isEqualTo("Bearer " + PostgresAndKafka.NUMBERS_TO_DOCUMENTS_TOKEN);
        JsonNode question = read(asked.body());
        assertThat(question.get("group_id").asLong()).isEqualTo(12);
        assertThat(question.get("direction").get("id").asLong())
                .isEqualTo(direction.id().value());
        assertThat(question.get("direction").get("city").asText()).isEqualTo("Köln");
        assertThat(withdrawn()).containsExactly(asked.path());
    }

    @Test
    void waitForTheirDocumentsAndAreActivatedByTheEventOnce() {
        documents.waitsFor("Upload a passport");

        verifyOrdered(order("documents_group_id=12"), true, false);

        assertThat(status()).isEqualTo("checking_upload");
        assertThat(inSeven()).contains("\"activeNumbers\":[]");
        assertThat(withdrawn()).isEmpty();
        verifyPublished("numbers.number.reserved", 1);
        verifyPublished("numbers.subscription.started", 0);
        assertThat(order("").status()).isEqualTo(400);

        UUID event = UUID.randomUUID();
        decide(event, "approved");
        decide(event, "approved");
        decide(UUID.randomUUID(), "rejected");

        await().until(() -> status().equals("on"));
        assertThat(inSeven()).contains(number.digits());
        askAgainIn(Duration.ofHours(2));
        assertThat(withdrawn()).contains(asked().getFirst().path());
        assertThat(status()).isEqualTo("on");
        verifyPublished("numbers.subscription.started", 1);
        verifyPublished("numbers.subscription.ended", 0);
    }

    @Test
    void areGivenBackWhenTheDocumentsAreRejected() {
        documents.waits();
        verifyOrdered(order(""), true, false);
        assertThat(status()).isEqualTo("checking");

        decide(UUID.randomUUID(), "rejected");

        await().until(() -> shown().status() == 404);
        verifyPublished("numbers.subscription.ended", 1);
        clock.stopAtTheNextMinute();
        transactions.run(runLifecycle::run);
        documents.approves();
        verifyOrdered(order(""), false, true);
    }

    @Test
    void areGivenBackWhenNobodyDecidesInTime() {
        documents.waits();
        clock.stopAtTheNextMinute();
        order("");

        clock.advance(Duration.ofDays(29));
        transactions.run(runLifecycle::run);
        assertThat(status()).isEqualTo("checking");

        clock.advance(Duration.ofDays(2));
        transactions.run(runLifecycle::run);
        assertThat(shown().status()).isEqualTo(404);
        verifyPublished("numbers.subscription.ended", 1);
    }

    @Test
    void canBeGivenBackAndManagedWhileTheyWait() {
        documents.waits();
        order("");

        assertThat(put("set_caller_name/", "caller_name=Hotline").status()).isEqualTo(200);
        assertThat(put("autoprolongation/", "value=off").status()).isEqualTo(200);
        assertThat(client.form("POST", ZADARMA + "prolong/", "months=1&number=" + number.digits())
                        .send()
                        .body())
                .contains("The number waits for documents");
        JsonNode shown = read(shown().body()).get("info");
        assertThat(shown.get("number_name").asText()).isEqualTo("Hotline");
        assertThat(shown.get("autorenew").asText()).isEqualTo("false");

        assertThat(seven("DELETE", "/api/numbers/active/" + number.digits()).body())
                .contains("true");

        assertThat(shown().status()).isEqualTo(404);
        askAgainIn(Duration.ofHours(2));
        assertThat(withdrawn()).containsExactly(asked().getFirst().path());
        verifyPublished("numbers.subscription.ended", 1);
    }

    @Test
    void areReservedInSevenUnderTheMainGroup() {
        documents.waits();

        RawAnswer answer = orderInSeven("");

        assertThat(answer.body()).isEqualTo("{\"success\":true,\"error\":null}");
        assertThat(read(asked().getFirst().body()).get("group_id").asLong()).isZero();
        assertThat(status()).isEqualTo("checking");
        assertThat(seven("GET", "/api/numbers/active/" + number.digits()).status())
                .isEqualTo(404);
    }

    @Test
    void areNotOrderedUnderDocumentsThatAreRejectedOrUnknown() {
        documents.rejects("The passport has expired");
        assertThat(order("").body()).contains("The passport has expired");
        assertThat(orderInSeven("").body()).isEqualTo("{\"success\":false,\"error\":\"The passport has expired\"}");

        documents.answers(404, "{}");
        assertThat(order("documents_group_id=99").body()).contains("There is no such group of documents");

        verifyFree();
    }

    @Test
    void areNotOrderedWhileDocumentsServiceIsAway() {
        documents.answers(503, "{}");

        RawAnswer zadarma = order("");
        assertThat(zadarma.status()).isEqualTo(503);
        assertThat(asked()).hasSizeGreaterThan(1);
        assertThat(zadarma.header("Retry-After")).isEqualTo("5");
        assertThat(zadarma.body()).contains("\"status\":\"error\"").contains("Try again later");
        RawAnswer seven = orderInSeven("");
        assertThat(seven.status()).isEqualTo(503);
        assertThat(seven.body()).contains("\"success\":false").contains("nothing was ordered");

        verifyFree();
        letDocumentsServiceWorkAgain();
        verifyOrdered(order(""), false, true);
    }

    @Test
    void areAskedForLaterWhenTheOrderCouldNotAsk() {
        transactions.run(() -> orderNumber.order(
                new Caller(customer.accountId(), UUID.randomUUID(), false),
                number,
                Plan.of(PaymentInterval.MONTHLY),
                new Clearance.NotAsked()));
        assertThat(asked()).isEmpty();
        assertThat(status()).isEqualTo("checking");

        documents.answers(503, "{}");
        askAgainIn(Duration.ofMinutes(2));
        assertThat(asked()).isNotEmpty();
        assertThat(status()).isEqualTo("checking");

        letDocumentsServiceWorkAgain();
        askAgainIn(Duration.ofMinutes(2));
        assertThat(status()).isEqualTo("on");
    }

    @Test
    void learnOfADecisionWhoseEventWasLost() {
        documents.waitsFor("Upload a passport");
        order("");
        documents.waits();
        askAgainIn(Duration.ofMinutes(2));
        assertThat(status()).isEqualTo("checking");

        documents.approves();
        askAgainIn(Duration.ofMinutes(30));
        assertThat(status()).isEqualTo("checking");
        askAgainIn(Duration.ofHours(2));
        assertThat(status()).isEqualTo("on");
    }

    @Test
    void stayFreeWhenTheOrderWasOnlyTriedOut() {
        documents.waits();

        verifyOrdered(order("dry_run=true"), false, false);
        assertThat(orderInSeven("?dry_run=1").body()).contains("true");
        assertThat(order("dry_run=yes").status()).isEqualTo(400);
        assertThat(orderInSeven("?dry_run=yes").status()).isEqualTo(400);

        assertThat(withdrawn()).hasSize(2);
        verifyFree();
    }

    @Test
    void haveTheirDocumentsExplained() {
        documents.answers(
                200,
                "{\"wrong_document\":{\"document_type\":\"passport\",\"message\":\"Expired\"},\"wrong_address\":null}");
        assertThat(client.get(ZADARMA + "checking-wrongs/", "group_id=12")
                        .send()
                        .body())
                .isEqualTo("{\"status\":\"success\",\"info\":{\"wrong_document\":{\"document_type\":\"passport\","
                        + "\"message\":\"Expired\"},\"wrong_address\":null}}");
        assertThat(documents.requests().getLast().path())
                .isEqualTo("/v1/groups/12/wrongs?account_id=" + customer.accountId());

        documents.answers(404, "{}");
        assertThat(client.get(ZADARMA + "checking-wrongs/", "group_id=13")
                        .send()
                        .status())
                .isEqualTo(400);
    }

    private RawAnswer order(String more) {
        String form = "direction_id=" + direction.id().value() + "&number_id=" + number.digits();
        return client.form("POST", ZADARMA + "order/", more.isEmpty() ? form : form + "&" + more)
                .send();
    }

    private RawAnswer orderInSeven(String query) {
        return new RawRequest("POST", "/api/numbers/order" + query)
                .with("X-Api-Key: " + customer.liveKey())
                .with("Content-Type: application/json")
                .withBody("{\"number\":\"" + number.digits() + "\",\"payment_interval\":\"monthly\"}")
                .send();
    }

    private RawAnswer seven(String method, String target) {
        return new RawRequest(method, target, "X-Api-Key: " + customer.liveKey()).send();
    }

    private String inSeven() {
        return seven("GET", "/api/numbers/active").body();
    }

    private RawAnswer put(String method, String form) {
        return client.form("PUT", ZADARMA + method, form + "&number=" + number.digits())
                .send();
    }

    private RawAnswer shown() {
        return client.get(ZADARMA + "number/", "number=" + number.digits()).send();
    }

    private String status() {
        return read(shown().body()).get("info").get("status").asText();
    }

    private void decide(UUID event, String decision) {
        String check = asked().getFirst().path().substring("/v1/number-checks/".length());
        neighbours.announceNumberCheck(event, check, decision, """
                {"check_id":"%s","account_id":"%s","group_id":0,"reasons":[]}""".formatted(check, customer.accountId()));
    }

    private void askAgainIn(Duration time) {
        clock.advance(time);
        transactions.run(askAgain::run);
    }

    /** Of this customer only: all tests share the stand-in. */
    private List<Request> asked() {
        return documents.requests().stream()
                .filter(request -> request.method().equals("PUT")
                        && request.body().contains(customer.accountId().toString()))
                .toList();
    }

    private List<String> withdrawn() {
        List<String> own = asked().stream().map(Request::path).toList();
        return documents.requests().stream()
                .filter(request -> request.method().equals("DELETE") && own.contains(request.path()))
                .map(Request::path)
                .toList();
    }

    private void verifyFree() {
        assertThat(shown().status()).isEqualTo(404);
        assertThat(transactions.within(() -> numbers.lockFree(number))).isNotNull();
    }

    private void verifyOrdered(RawAnswer answer, boolean reserved, boolean activated) {
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"number\":\"%s\",\"is_reserved\":\"%s\",\"is_activated\":\"%s\"}"
                        .formatted(number.digits(), reserved, activated));
    }

    private void verifyPublished(String type, int times) {
        List<String> events = published.ofType(type).stream()
                .filter(event -> event.contains(number.withPlus()))
                .toList();
        assertThat(events).as(type).hasSize(times);
        events.forEach(event -> EventSamples.publishedBy("numbers-service").verifyFitsSchema(type, event));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
