package rufwerk.numbers.exchange.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static rufwerk.numbers.support.Fixtures.anOffer;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.exchange.ImportNumbers;
import rufwerk.numbers.exchange.ImportNumbers.Outcome.Imported;
import rufwerk.numbers.exchange.SentFile;
import rufwerk.numbers.exchange.SentNumber;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber.Active;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class InventoryNumbersComponentTest {
    private static final String PATH = "/v1/inventory/numbers";

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    ImportNumbers importNumbers;

    @Inject
    Transactions transactions;

    private Direction direction;
    private String prefix;

    @BeforeEach
    void aDirection() {
        direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
        prefix = "49" + direction.offer().areaCode().digits();
    }

    @Test
    void takesNothingOverWhenOneRowIsWrong() {
        String file = "number,country,state\n%1$s001,DE,free\n%1$s002,FR,\n%1$s003,DE,active\nnonsense,,\n\"\n"
                .formatted(prefix);

        sendCsv(file)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("NUMBERS_REFUSED"))
                .body("detail", equalTo("4 of 5 rows are refused, and the first 4 of them are named"))
                .body("errors.field", equalTo(List.of("line 3", "line 4", "line 5", "line 6")))
                .body("errors[0].reason", equalTo("no direction has this number"));
        sendCsv("number\n" + prefix + "001").body("added", equalTo(1));
    }

    @Test
    void refusesWhatIsNoFileOfNumbers() {
        byte[] binary = new byte[1_000_000];
        new Random(1).nextBytes(binary);
        List.of(binary, new byte[0], ("number\n" + "1".repeat(5_000_000)).getBytes(UTF_8), "number\n".getBytes(UTF_8))
                .forEach(file -> operator()
                        .contentType("text/csv")
                        .body(file)
                        .post(PATH)
                        .then()
                        .statusCode(422)
                        .body("errors", hasSize(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[",
                "[{]",
                "[{\"number\":{}}]",
                "[{\"number\":1,\"number\":2}]",
                "[{\"number\":1}][]",
                "\"x\""
            })
    void refusesWhatIsNoJson(String file) {
        sendJson(file).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void namesTheRowsOfJson() {
        sendJson("[{\"number\":%1$s001},null,7,{\"state\":\"free\"},{\"number\":\"%1$s001\"}]".formatted(prefix))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("row 2", "row 3", "row 4", "row 5")));
        sendJson("[]").statusCode(422);
    }

    /** Eight operators send overlapping parts of one range, half of them backwards. */
    @Test
    void addsEachNumberOnceWhoeverSendsItAtTheSameTime() {
        List<ImportNumbers.Outcome> outcomes = transactions.race(8, i -> {
            List<SentNumber> sent = IntStream.range(i * 1_000, i * 1_000 + 10_000)
                    .mapToObj(n -> new SentNumber(n + 2, "%s%06d".formatted(prefix, n), null, null, null))
                    .toList();
            return importNumbers.take(new SentFile(i % 2 == 0 ? sent : sent.reversed(), List.of()));
        });

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Imported.class));
        assertThat(outcomes.stream()
                        .mapToInt(outcome -> ((Imported) outcome).added())
                        .sum())
                .isEqualTo(17_000);
        assertThat(fetch("text/csv", "").asString().lines()).hasSize(17_001);
    }

    @Test
    void leavesNumbersThatSomebodyHasAlone() {
        UUID account = UUID.randomUUID();
        sendCsv(csv(0, 2)).statusCode(200);
        transactions.within(() -> numbers.lockLongestFree(direction.id())
                .chain(free -> numbers.save(
                        new Active(free.number(), free.direction(), account, Instant.parse("2026-11-22T12:00:00Z")))));

        sendCsv(csv(0, 3)).body("added", equalTo(1)).body("known", equalTo(2));

        assertThat(fetch("text/csv", "&state=active").asString())
                .isEqualTo(
                        "number,country,area_code,name,state,since,account_id\r\n%s000000,DE,%s,Köln,active,%s,%s\r\n"
                                .formatted(
                                        prefix,
                                        direction.offer().areaCode().digits(),
                                        "2026-11-22T12:00:00Z",
                                        account));
        assertThat(fetch("text/csv", "&state=free&country=DE").asString().lines())
                .hasSize(3);
        assertThat(fetch("text/csv", "&country=FR").asString().lines()).hasSize(1);
        assertThat(fetch("application/json", "&state=resting").asString()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country=de", "state=%27", "direction=x"})
    void refusesToListWhatNobodyCanMean(String query) {
        assertThat(operator().urlEncodingEnabled(false).get(PATH + "?" + query).statusCode())
                .isIn(400, 404);
    }

    @Test
    void isClosedToEverybodyElse() {
        given().contentType("text/csv").body(csv(0, 1)).post(PATH).then().statusCode(401);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void readsNoFileThatIsFarTooLong() {
        var request = new RawRequest("POST", PATH, "Content-Type: text/csv", "Content-Length: 26000000");

        assertThat(request.send().status()).isEqualTo(413);
    }

    private String csv(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "%s%06d".formatted(prefix, i))
                .collect(Collectors.joining("\n", "number\n", "\n"));
    }

    private static ValidatableResponse sendCsv(String file) {
        return operator()
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse sendJson(String file) {
        return operator()
                .contentType("application/json")
                .body(file.getBytes(UTF_8))
                .post(PATH)
                .then();
    }

    private Response fetch(String type, String more) {
        return operator().accept(type).get(PATH + "?direction=" + direction.id().value() + more);
    }

    private static RequestSpecification operator() {
        return given().noFilters()
                .auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }
}
