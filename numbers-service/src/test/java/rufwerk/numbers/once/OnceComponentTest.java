package rufwerk.numbers.once;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.RawAnswer;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.Transactions;
import rufwerk.numbers.support.ZadarmaClient;

/** Every call of both dialects that changes something, with an {@code Idempotency-Key} and as a trial. */
@NumbersComponent
class OnceComponentTest {
    private static final String ZADARMA = "/v1/direct_numbers/";

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    private Customer customer;
    private Direction direction;
    private String free;
    private String own;

    /**
     * A call that changes something.
     *
     * @param body a form in Zadarma's dialect, JSON or a form in seven's; {@code $free}, {@code $own} and
     *     {@code $direction} stand for what they say
     * @param other the same with something else in it
     */
    record Change(String method, String path, String body, String other) {
        boolean isOfSeven() {
            return path.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + path + " " + body;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("POST", "order/", "direction_id=$direction&number_id=$free", "direction_id=$direction"),
                new Change("POST", "prolong/", "number=$own&months=1", "number=$own&months=2"),
                new Change("PUT", "autoprolongation/", "number=$own&value=off", "number=$own&value=on"),
                new Change("PUT", "set_caller_name/", "number=$own&caller_name=A", "number=$own&caller_name=B"),
                new Change("PUT", "set_sip_id/", "number=$own&sip_id=123", "number=$own&sip_id=124"),
                new Change("PUT", "receive_sms/", "number=$own&value=off", "number=$own&value=on"),
                new Change("PUT", "incoming_channels/", "number=$own&channels=5", "number=$own&channels=6"),
                new Change(
                        "POST",
                        "/api/numbers/order",
                        "{\"number\":\"$free\"}",
                        "{\"number\":\"$free\",\"payment_interval\":\"monthly\"}"),
                new Change("POST", "/api/numbers/order", "number=$free", "number=$free&payment_interval=monthly"),
                new Change(
                        "PATCH", "/api/numbers/active/$own", "{\"friendly_name\":\"A\"}", "{\"friendly_name\":\"B\"}"),
                new Change("PATCH", "/api/numbers/active/$own", "friendly_name=A", "friendly_name=B"),
                new Change("DELETE", "/api/numbers/active/$own", "", "delete_immediately=true"));
    }

    @BeforeEach
    void ownOneNumberAndWantAnother() {
        customer = neighbours.aCustomer();
        direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
        var two = numbersIn(direction.offer().areaCode(), 2);
        transactions.within(() -> numbers.addFree(direction.id(), two, NOON));
        own = two.get(0).digits();
        free = two.get(1).digits();
        assertThat(send(new Change("POST", "order/", "direction_id=$direction&number_id=$own", ""), "")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void happensOnceUnderOneKey(Change change) {
        String key = UUID.randomUUID().toString();

        RawAnswer first = send(change, "", "Idempotency-Key: " + key);
        String after = everything();
        RawAnswer second = send(change, "", "Idempotency-Key: " + key);
        RawAnswer other =
                send(new Change(change.method(), change.path(), change.other(), ""), "", "Idempotency-Key: " + key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).as(other.text()).isEqualTo(422);
        assertThat(everything()).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesNothingWhenItIsATrial(Change change) {
        String before = everything();

        RawAnswer trial = send(change, "dry_run=true");

        assertThat(trial.status()).as(trial.text()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
        assertThat(send(change, "dry_run=maybe").status()).isEqualTo(400);
        assertThat(send(change, "dry_run=false").status()).isEqualTo(200);
        assertThat(everything()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            POST; /api/numbers/order; {'number':'$free','dry_run':true}
            POST; /api/numbers/order; number=$free&dry_run=1
            POST; order/?dry_run=true; direction_id=$direction&number_id=$free
            """)
    void findsTheWordThatItIsATrialWhereverItIsPut(String method, String path, String body) {
        String before = everything();

        RawAnswer trial = send(new Change(method, path, body.replace('\'', '"'), ""), "");

        assertThat(trial.status()).as(trial.text()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void sellsOneOfAllThatASingleOrderAsksForAtOnce() {
        String key = UUID.randomUUID().toString();
        var more = IntStream.range(2, 10)
                .mapToObj(i -> numbersIn(direction.offer().areaCode(), 10).get(i))
                .toList();
        transactions.within(() -> numbers.addFree(direction.id(), more, NOON));
        var any = new Change("POST", "order/", "direction_id=$direction", "");

        List<RawAnswer> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> send(any, "", "Idempotency-Key: " + key)))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Whoever came while the first was under way is told so; the others hear what the first heard.
        assertThat(answers)
                .extracting(RawAnswer::status)
                .contains(200)
                .allMatch(status -> status == 200 || status == 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 200).map(RawAnswer::body))
                .containsOnly(answers.stream()
                        .filter(answer -> answer.status() == 200)
                        .findFirst()
                        .orElseThrow()
                        .body());
        assertThat(everything().split("\"status\":\"on\"")).hasSize(3);
    }

    private RawAnswer send(Change change, String trial, String... headers) {
        RawRequest request = change.isOfSeven() ? seven(change, trial) : zadarma(change, trial);
        for (String header : headers) {
            request = request.with(header);
        }
        return request.send();
    }

    private RawRequest seven(Change change, String trial) {
        String path = filled(change.path()) + (trial.isEmpty() ? "" : "?" + trial);
        boolean isJson = change.body().startsWith("{");
        return new RawRequest(change.method(), path)
                .with("X-Api-Key: " + customer.liveKey())
                .with("Content-Type: " + (isJson ? "application/json" : "application/x-www-form-urlencoded"))
                .withBody(filled(change.body()));
    }

    private RawRequest zadarma(Change change, String trial) {
        String form = filled(change.body()) + (trial.isEmpty() ? "" : "&" + trial);
        String target = ZADARMA + change.path();
        return new ZadarmaClient(customer)
                .signed(new RawRequest(change.method(), target).withBody(form), target.replaceAll("[?].*", ""), form)
                .with("Content-Type: application/x-www-form-urlencoded");
    }

    private String filled(String text) {
        return text.replace("$own", own == null ? "" : own)
                .replace("$free", free == null ? "" : free)
                .replace("$direction", Long.toString(direction.id().value()));
    }

    /** All that both dialects show of the account. */
    private String everything() {
        return new ZadarmaClient(customer).get(ZADARMA, "").send().body()
                + RawRequest.get("/api/numbers/active", "X-Api-Key: " + customer.liveKey())
                        .split("\r\n\r\n", 2)[1];
    }
}
