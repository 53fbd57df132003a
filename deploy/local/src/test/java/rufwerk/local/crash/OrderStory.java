package rufwerk.local.crash;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import rufwerk.local.SuiteProblem;
import rufwerk.local.demo.Customer;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.WebhookReceiver.Delivery;

/** The whole way of an order: its customer and the operator ask again until they are answered, as their programs do. */
final class OrderStory {
    private static final byte[] DOCUMENT = SmallPdf.of("Erika");

    /** Far beyond what is needed: Kafka's clients take their time to come back after a crash. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final LocalStack stack;
    private final Customer customer;
    private final Operator operator;
    private final String orderKey = UUID.randomUUID().toString();
    private final String cancelKey = UUID.randomUUID().toString();

    OrderStory(LocalStack stack, Customer customer, Operator operator) {
        this.stack = stack;
        this.customer = customer;
        this.operator = operator;
    }

    /** How it ended: the order, and the number that it had for a while. */
    record End(long order, String number) {}

    End play() {
        String verification = untilAnswered(() -> customer.createVerification(DOCUMENT));
        long order = untilAnswered(() -> customer.orderOnce(
                orderKey, verification, stack.receiver().url(), stack.secrets().pushSecret()));
        untilAnswered(() -> approve(verification));
        String number = awaitPush(order, "COMPLETED").path("phone_number").asText();
        untilAnswered(() -> customer.cancelNumberOnce(cancelKey, number));
        awaitPush(order, "CANCELLED");
        await("number given back")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SuiteProblem.class)
                .until(() -> !customer.activeNumbers().contains(number.substring(1)));
        return new End(order, number);
    }

    /** Who has decided without hearing of it is told so when deciding again. */
    private boolean approve(String verification) {
        try {
            operator.approve(verification);
        } catch (SuiteProblem problem) {
            if (!String.valueOf(problem.getMessage()).contains("was answered 409")) {
                throw problem;
            }
        }
        return true;
    }

    private JsonNode awaitPush(long order, String state) {
        List<Delivery> arrived = await("%s of order %d".formatted(state, order))
                .atMost(PATIENCE)
                .until(
                        () -> stack.receiver().about(order).stream()
                                .filter(push ->
                                        push.body().path("state").asText().equals(state))
                                .toList(),
                        pushes -> !pushes.isEmpty());
        return arrived.getFirst().body();
    }

    private static <T> T untilAnswered(Supplier<T> request) {
        return await("an answer")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(SuiteProblem.class)
                .until(request::get, answer -> answer != null);
    }
}
