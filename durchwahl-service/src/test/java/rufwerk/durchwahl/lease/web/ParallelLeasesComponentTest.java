package rufwerk.durchwahl.lease.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;

/** No lock is held in memory, so requests to one replica compete exactly as those to several do. */
@DurchwahlComponent
class ParallelLeasesComponentTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    Fixtures fixtures;

    @BeforeEach
    void aPoolOfTenNumbers() {
        fixtures.reset();
        fixtures.postBlock("49180155799098", 1, "0180-1").then().statusCode(201);
    }

    @Test
    void giveEverybodyTheSameNumberForOneDestination() {
        var answers = all(32, i -> request("192.0.2." + i, "4420123456"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers.stream().map(ParallelLeasesComponentTest::durchwahl).distinct())
                .hasSize(1);
        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isEqualTo(32);
    }

    @Test
    void promiseOneAskerOnlyOnce() {
        var answers = all(32, i -> request("192.0.2.1", "4420123456"));

        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isEqualTo(1);
    }

    @Test
    void neverShareANumberBetweenDestinations() {
        var answers = all(32, i -> request("192.0.2." + i, "44201230" + (10 + i)));

        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(ParallelLeasesComponentTest::durchwahl))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
                .hasSize(22)
                .allMatch(answer -> answer.statusCode() == 422 && answer.body().equals("111"));
    }

    @Test
    void giveOneNetworkOneDestination() {
        var answers = all(16, i -> request("192.0.2.1", "44201230" + (10 + i)));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .hasSize(15);
        assertThat(fixtures.count("lease_journal WHERE kind = 'leased'")).isEqualTo(1);
    }

    private List<HttpResponse<String>> all(int number, IntFunction<HttpRequest> request) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> calls = IntStream.range(0, number)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> send(request.apply(i)))
                    .toList();
            return threads.invokeAll(calls).stream()
                    .map(ParallelLeasesComponentTest::result)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest request(String address, String phone) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/txt/" + phone))
                .header("X-Forwarded-For", address)
                .build();
    }

    private static HttpResponse<String> result(Future<HttpResponse<String>> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String durchwahl(HttpResponse<String> answer) {
        return answer.body().split(",")[1];
    }
}
