package rufwerk.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_PASSWORD;
import static rufwerk.kit.testing.PostgresAndKafka.OPERATOR_USERNAME;
import static rufwerk.kit.testing.PostgresAndKafka.SWITCH_KEY;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.PostgresAndKafka;

/** Three failures in five minutes are enough here. */
@QuarkusTest
@WithTestResource(
        value = PostgresAndKafka.class,
        initArgs = {
            @ResourceArg(name = "database", value = "kit_slow_down"),
            @ResourceArg(name = "FAILURES_PER_ADDRESS", value = "3"),
            @ResourceArg(name = "TRUSTED_PROXIES", value = "127.0.0.1")
        })
class SlowDownComponentTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String address = "192.0.2." + ADDRESSES.incrementAndGet();

    @Test
    void makesAnAddressWaitThatFailsOverAndOver() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn("wrong " + i).statusCode()).isEqualTo(401);
        }

        Response refused = signIn(OPERATOR_PASSWORD + " ");

        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("TOO_MANY_FAILURES"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 300);
    }

    @Test
    void countsNoSuccess() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(OPERATOR_PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void triesNoMorePasswordsAtOnceThanOneAfterTheOther() {
        List<CompletableFuture<Integer>> attempts = IntStream.range(0, 20)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> signIn("guess " + i).statusCode()))
                .toList();

        assertThat(attempts.stream().map(CompletableFuture::join).filter(status -> status == 401))
                .hasSize(3);
    }

    @Test
    void letsOtherAddressesSignIn() {
        for (int i = 0; i < 5; i++) {
            signIn("wrong " + i);
        }

        assertThat(from("198.51.100.1")
                        .auth()
                        .preemptive()
                        .basic(OPERATOR_USERNAME, OPERATOR_PASSWORD)
                        .get("/doors/admin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void slowsDownWrongTokensButNoMachineBehindTheSameAddress() {
        for (int i = 0; i < 3; i++) {
            assertThat(switchWith("wrong").statusCode()).isEqualTo(401);
        }

        assertThat(switchWith("wrong").statusCode()).isEqualTo(429);
        assertThat(switchWith(SWITCH_KEY).statusCode()).isEqualTo(200);
    }

    private Response signIn(String password) {
        return from(address)
                .auth()
                .preemptive()
                .basic(OPERATOR_USERNAME, password)
                .get("/doors/admin");
    }

    private Response switchWith(String token) {
        return from(address).header("Authorization", "Bearer " + token).get("/doors/switch");
    }

    private static RequestSpecification from(String client) {
        return given().header("X-Forwarded-For", client);
    }
}
