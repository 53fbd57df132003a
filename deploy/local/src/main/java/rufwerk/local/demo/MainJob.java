package rufwerk.local.demo;

import static rufwerk.local.demo.DemoData.DESTINATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import rufwerk.local.Eventually;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;
import rufwerk.local.stack.WebhookReceiver.Delivery;

/** What the suite is for, once from end to end: a Durchwahl leased, a number ordered, everybody told. */
public final class MainJob {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Http http;
    private final Operator operator;
    private final Customer customer;
    private final Progress progress;

    public MainJob(LocalStack stack, Http http, Operator operator, Customer customer, Progress progress) {
        this.stack = stack;
        this.http = http;
        this.operator = operator;
        this.customer = customer;
        this.progress = progress;
    }

    /** Returns the number the customer has got; the first step that fails ends it. */
    public String run() {
        leaseADurchwahl();
        String verification = verifyTheCustomer();
        String number = orderANumber(verification);
        showTheNumber(number);
        return number;
    }

    private void leaseADurchwahl() {
        JsonNode lease = progress.step(
                "GET /api/json/" + DESTINATION,
                () -> customer.lease("json", DESTINATION).ok().json(),
                JsonNode::toString);
        String durchwahl = lease.path("durchwahl").asText();
        check(durchwahl.matches("491801557990\\d{3}"), "Not a Durchwahl of our pool: " + durchwahl);
        for (String format : new String[] {"xml", "txt"}) {
            String text = progress.step(
                    "GET /api/%s/%s".formatted(format, DESTINATION),
                    () -> customer.lease(format, DESTINATION).ok().text().strip(),
                    answer -> answer.replaceAll("\\s+", " "));
            check(text.contains(durchwahl), "Another Durchwahl for the same destination");
        }
        String destination = progress.step(
                "GET /routes/" + durchwahl + " (a telephone switch asks)",
                () -> route(durchwahl).path("destination").asText(),
                answer -> answer);
        check(destination.equals(DESTINATION), "The route leads to " + destination);
    }

    private String verifyTheCustomer() {
        byte[] document = SmallPdf.of("Personalausweis von Erika Mustermann");
        String verification = progress.step(
                "POST /verification/create with a PDF", () -> customer.createVerification(document), id -> id);
        progress.step(
                "The document waits for review",
                () -> Eventually.get(PATIENCE, "no such review", () -> operator.waitingReview(verification)),
                review -> review.path("facts").path("city").asText());
        byte[] seen = progress.step(
                "The operator opens it", () -> operator.document(verification), pdf -> pdf.length + " bytes");
        check(Arrays.equals(seen, document), "Not the document that was handed in");
        progress.step("The operator approves it", () -> operator.approve(verification));
        return verification;
    }

    private String orderANumber(String verification) {
        String pushUrl = stack.receiver().url();
        long order = progress.step(
                "POST /number/order",
                () -> customer.order(verification, pushUrl, stack.secrets().pushSecret()),
                id -> "order " + id);
        Delivery webhook = progress.step(
                "The webhook arrives",
                () -> awaitWebhook(order),
                delivery -> delivery.body().path("state").asText());
        check(webhook.verified(), "The signature of the webhook is wrong");
        check(webhook.body().path("state").asText().equals("COMPLETED"), "Not completed: " + webhook.body());
        String number = webhook.body().path("phone_number").asText();
        check(number.startsWith("+49221"), "Not a number of Köln: " + number);
        progress.step(
                "GET /v1/orders/" + order,
                () -> customer.orderState(order).ok().json(),
                state -> state.path("state").asText());
        return number;
    }

    private void showTheNumber(String number) {
        String digits = number.substring(1);
        progress.step("GET /api/numbers/active (seven)", () -> requireListed(digits, customer.activeNumbers()));
        progress.step("GET /v1/direct_numbers/ (Zadarma)", () -> requireListed(digits, customer.numbersAtZadarma()));
    }

    private JsonNode route(String durchwahl) {
        String url = stack.ports().url(Service.DURCHWAHL) + "/routes/" + durchwahl;
        return http.get(url, "Authorization", "Bearer " + stack.secrets().switchKey())
                .ok()
                .json();
    }

    private Delivery awaitWebhook(long order) {
        return Eventually.get(
                PATIENCE,
                "no webhook",
                () -> stack.receiver().about(order).stream().findFirst());
    }

    private static void requireListed(String digits, List<String> numbers) {
        check(numbers.contains(digits), digits + " is not among " + numbers);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new SuiteProblem(otherwise);
        }
    }
}
