package rufwerk.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.local.stack.Service.DOCUMENTS;
import static rufwerk.local.stack.Service.NUMBERS;
import static rufwerk.local.stack.Service.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.DemoData;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.MainJob;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;
import rufwerk.local.stack.WebhookReceiver.Delivery;

/** All four services as processes, with things going wrong. */
@ExtendWith(SuiteUnderTest.Extension.class)
class SystemTest {
    private static final byte[] DOCUMENT = SmallPdf.of("Erika");

    /** Far beyond what is needed: Kafka's clients take their time to come back after a crash. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Trace trace = Trace.begin();
    private final LocalStack stack;
    private final DemoAccount account;
    private final Operator operator;
    private final Customer customer;

    SystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.account = suite.account();
        this.operator = suite.operator(trace);
        this.customer = suite.customer(trace);
    }

    @Test
    void doesTheMainJob() {
        assertThat(new MainJob(stack, new Http(trace), operator, customer, new Progress(System.out)).run())
                .matches("\\+492214710\\d{3}");
    }

    @Test
    void givesATestOrderANumberThatNobodyHas() {
        DemoAccount ofTests = operator.issueKeys(account.id(), Map.of("mode", "test"));
        var tester = new Customer(new Http(trace), stack.ports(), ofTests);
        new DemoData(operator, Path.of(""), new Progress(System.out)).awaitKeys(tester);
        List<String> numbers = customer.activeNumbers();

        Delivery webhook = awaitWebhook(tester.order(
                anApprovedVerification(),
                stack.receiver().url(),
                stack.secrets().pushSecret()));

        assertThat(webhook.body().path("state").asText()).isEqualTo("COMPLETED");
        assertThat(webhook.body().path("phone_number").asText()).startsWith("+493023125");
        assertThat(customer.activeNumbers()).isEqualTo(numbers);
    }

    @Test
    void takesOffTheDeskWhatItsCustomerTakesBack() {
        String verification = customer.createVerification(DOCUMENT);
        assertThat(operator.reviewState(verification)).isEqualTo("waiting");

        customer.takeBackVerification(verification);

        await("the review to be closed")
                .atMost(PATIENCE)
                .until(() -> operator.reviewState(verification).equals("closed"));
    }

    @Test
    void completesAnOrderWhoseVerificationNeededAnotherDocument() {
        String verification = customer.createVerification(DOCUMENT);
        long order = order(verification);
        operator.askMore(verification, "other_document", "Your rental contract, please");
        await("the customer to be asked")
                .atMost(PATIENCE)
                .until(() -> customer.verificationState(verification).equals("MORE_ASKED"));
        byte[] contract = SmallPdf.of("Rental contract of Erika");

        customer.answerReviewer(verification, contract);

        assertThat(customer.verificationState(verification)).isEqualTo("PENDING");
        assertThat(operator.reviewState(verification)).isEqualTo("waiting");
        assertThat(operator.furtherDocuments(verification)).containsExactly(contract);
        operator.approve(verification);
        assertCompleted(order);
    }

    @Test
    void showsWithTheOrderThatItsNumberEndedElsewhere() {
        long order = placeAnOrder();
        assertCompleted(order);
        String number =
                customer.orderState(order).ok().json().path("phone_number").asText();

        customer.giveBackAtSeven(number);

        await("the order to end").atMost(PATIENCE).untilAsserted(() -> {
            JsonNode ended = customer.orderState(order).ok().json();
            assertThat(ended.path("state").asText()).isEqualTo("ENDED");
            assertThat(ended.path("end_reason").asText()).isEqualTo("cancelled");
            assertThat(ended.path("ends_at").isNull()).isFalse();
        });
    }

    @Test
    void knowsNoRouteForADestinationTooExpensive() {
        var refused = customer.lease("txt", "881612345678");

        assertThat(refused.isOk()).isFalse();
        assertThat(refused.text()).isEqualTo("111");
    }

    @Test
    void takesADocumentOfNearly20Megabytes() {
        byte[] large = SmallPdf.of("Erika ".repeat(3_300_000));

        String verification = customer.createVerification(large);

        assertThat(operator.document(verification)).isEqualTo(large);
    }

    @Test
    void givesOneNumberAndOneWebhookForEventsDeliveredTwice() throws Exception {
        long order = placeAnOrder();
        awaitWebhook(order);
        List<String> numbers = customer.activeNumbers();

        var events = new RecordedEvents(stack.kafka().bootstrapServers());
        events.deliverAgain("orders.events.v1", "orders.order.placed", Long.toString(order));
        events.deliverAgain("numbers.events.v1", "numbers.number.assigned", Long.toString(order));
        // Were there a second webhook, it would be sent before that of an order placed later.
        awaitWebhook(placeAnOrder());

        assertThat(customer.activeNumbers()).hasSize(numbers.size() + 1).containsAll(numbers);
        assertThat(stack.receiver().about(order)).hasSize(1);
    }

    @Test
    void completesAnOrderAcceptedJustBeforeACrash() {
        long order = placeAnOrder();
        stack.killService(ORDERS);
        stack.startService(ORDERS);

        assertCompleted(order);
    }

    @Test
    void finishesARequestUnderWayBeforeAServiceStops() throws Exception {
        String body = """
                {"access_key":"%s","number_type":"GEOGRAPHICAL","verification_id":"%s"}""".formatted(account.tenios().accessKey(), anApprovedVerification());
        try (var slow = new SlowRequest(stack.ports().of(ORDERS), "/number/order", body)) {
            slow.sendHalf();
            assertThat(isReady(ORDERS)).isTrue();
            var stopped = CompletableFuture.runAsync(() -> stack.stopService(ORDERS));
            await("readiness to go off").atMost(PATIENCE).until(() -> !isReady(ORDERS));
            assertThat(stopped).isNotDone();

            assertThat(slow.sendRestAndReadAnswer()).startsWith("HTTP/1.1 200 ").contains("order_id");

            stopped.get(30, SECONDS);
        } finally {
            stack.startService(ORDERS);
        }
    }

    @Test
    void losesNothingWhenPostgresRestarts() {
        long before = placeAnOrder();
        stack.postgres().restart();

        assertCompleted(before);
        assertCompleted(placeAnOrder());
    }

    @Test
    void losesNothingWhenKafkaCrashes() {
        String verification = anApprovedVerification();
        long before = placeAnOrder();
        stack.kafka().kill();
        long meanwhile = order(verification);
        stack.kafka().restart();

        assertCompleted(before);
        assertCompleted(meanwhile);
    }

    @Test
    void tellsTheStoryOfAnOrderUnderOneTraceId() {
        assertCompleted(placeAnOrder());

        await("the trace in all logs")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Stream.of(ORDERS, DOCUMENTS, NUMBERS).filter(this::logsTheTrace))
                                .containsExactly(ORDERS, DOCUMENTS, NUMBERS));
    }

    private long placeAnOrder() {
        return order(anApprovedVerification());
    }

    private String anApprovedVerification() {
        String verification = customer.createVerification(DOCUMENT);
        operator.approve(verification);
        return verification;
    }

    private long order(String verification) {
        return customer.order(
                verification, stack.receiver().url(), stack.secrets().pushSecret());
    }

    private void assertCompleted(long order) {
        Delivery webhook = awaitWebhook(order);

        assertThat(webhook.verified()).isTrue();
        assertThat(webhook.body().path("state").asText()).isEqualTo("COMPLETED");
        assertThat(customer.activeNumbers())
                .contains(webhook.body().path("phone_number").asText().substring(1));
    }

    private boolean isReady(Service service) {
        try {
            return new Http(Trace.begin())
                    .get(stack.ports().url(service) + "/q/health/ready")
                    .isOk();
        } catch (SuiteProblem refused) {
            return false;
        }
    }

    private Delivery awaitWebhook(long order) {
        return await("webhook of order " + order)
                .atMost(PATIENCE)
                .until(() -> stack.receiver().about(order), deliveries -> !deliveries.isEmpty())
                .getFirst();
    }

    private boolean logsTheTrace(Service service) throws java.io.UncheckedIOException {
        try {
            return Files.readString(stack.log(service)).contains(trace.id());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
