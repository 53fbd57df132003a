package rufwerk.numbers.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.anOffer;

import io.quarkus.logging.Log;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.support.Transactions;

/** 100,000 rows go either way in less than ten seconds; by a plain client, as others would be measured themselves. */
@NumbersComponent
class LargeFilesComponentTest {
    private static final int MANY = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    Directions directions;

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
    void comeAndGoAsCsv() throws IOException, InterruptedException {
        String file = numbers("%s", "\r\n", "number\r\n");

        assertThat(send("Import of 100,000 rows as CSV", "text/csv", file).body())
                .isEqualTo("{\"rows\":100000,\"added\":100000,\"known\":0}");
        assertThat(send("Import of 100,000 known rows as CSV", "text/csv", file).body())
                .isEqualTo("{\"rows\":100000,\"added\":0,\"known\":100000}");

        var fetched = fetch("Export of 100,000 rows as CSV", "text/csv");
        assertThat(fetched.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"numbers.csv\"");
        assertThat(fetched.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(firstFields(fetched.body())).isEqualTo(firstFields(file));
    }

    @Test
    void comeAndGoAsJson() throws IOException, InterruptedException {
        String file = numbers("{\"number\":\"%s\",\"country\":\"DE\"}", ",", "[") + "]";

        assertThat(send("Import of 100,000 rows as JSON", "application/json", file)
                        .body())
                .isEqualTo("{\"rows\":100000,\"added\":100000,\"known\":0}");

        var fetched = fetch("Export of 100,000 rows as JSON", "application/json");
        List<Map<String, Object>> rows = JsonPath.from(fetched.body()).getList("");
        assertThat(rows).hasSize(MANY);
        assertThat(rows.getFirst())
                .containsEntry("number", prefix + "000000")
                .containsEntry("country", "DE")
                .containsEntry("area_code", direction.offer().areaCode().digits())
                .containsEntry("name", "Köln")
                .containsEntry("state", "free")
                .containsEntry("account_id", null);
        assertThat(send("Import of what was exported", "application/json", fetched.body())
                        .body())
                .contains("\"known\":100000");
    }

    @Test
    void areRefusedAsAWholeWithTheFirstTenThousandFaultsNamed() throws IOException, InterruptedException {
        String file = "number\n" + "=cmd|' /C calc'!A0\n".repeat(MANY);

        var refused = send("Refusal of 100,000 rows", "text/csv", file);

        assertThat(refused.statusCode()).isEqualTo(422);
        var problem = JsonPath.from(refused.body());
        assertThat(problem.getString("detail")).startsWith("100000 of 100000 rows are refused");
        assertThat(problem.getList("errors")).hasSize(10_000);
    }

    private String numbers(String row, String between, String begin) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> row.formatted("%s%06d".formatted(prefix, i)))
                .collect(Collectors.joining(between, begin, ""));
    }

    private static List<String> firstFields(String csv) {
        return csv.lines().map(line -> line.split(",", 2)[0]).toList();
    }

    private HttpResponse<String> send(String what, String type, String file) throws IOException, InterruptedException {
        return timed(
                what,
                request("")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(file))
                        .build());
    }

    private HttpResponse<String> fetch(String what, String type) throws IOException, InterruptedException {
        return timed(
                what,
                request("?direction=" + direction.id().value())
                        .header("Accept", type)
                        .build());
    }

    private HttpResponse<String> timed(String what, HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Log.infof("%s took %d ms", what, took.toMillis());
        assertThat(took).isLessThan(LONGEST);
        return response;
    }

    private static HttpRequest.Builder request(String query) {
        String login = PostgresAndKafka.OPERATOR_USERNAME + ":" + PostgresAndKafka.OPERATOR_PASSWORD;
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/inventory/numbers" + query))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
}
