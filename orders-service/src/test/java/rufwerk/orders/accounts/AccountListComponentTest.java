package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static rufwerk.orders.accounts.OperatorApi.account;
import static rufwerk.orders.accounts.OperatorApi.openAccount;
import static rufwerk.orders.accounts.OperatorApi.operator;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.orders.OrdersComponent;

@OrdersComponent
class AccountListComponentTest {

    @Test
    void losesAndRepeatsNothingWhileOthersAreOpened() throws Exception {
        String token = UUID.randomUUID().toString();
        List<String> before = open(250, token);

        List<String> listed = new ArrayList<>();
        try (var meanwhile = Executors.newSingleThreadExecutor()) {
            Future<List<String>> others = meanwhile.submit(() -> open(50, token));
            String cursor = null;
            do {
                JsonPath page = page(token, cursor);
                listed.addAll(page.getList("accounts.id"));
                cursor = page.getString("next_cursor");
            } while (cursor != null);
            others.get();
        }

        assertThat(listed).doesNotHaveDuplicates().containsAll(before);
        assertThat(listed.subList(listed.size() - 250, listed.size())).isEqualTo(before.reversed());
    }

    @Test
    void findsAccountsByNameAndStatus() {
        String token = UUID.randomUUID().toString();
        String active = openAccount("Telecom GmbH " + token);
        String suspended = openAccount("TELECOM AG " + token);
        openAccount("Another " + token);
        operator()
                .body(Map.of("status", "suspended"))
                .put(account(suspended) + "/status")
                .then()
                .statusCode(200);

        operator()
                .queryParam("name", "telecom")
                .queryParam("limit", 100)
                .get("/v1/accounts")
                .then()
                .statusCode(200);
        operator()
                .queryParam("name", "gmbh " + token)
                .get("/v1/accounts")
                .then()
                .body("accounts.id", contains(active))
                .body("next_cursor", nullValue());
        operator()
                .queryParam("name", token)
                .queryParam("status", "suspended")
                .get("/v1/accounts")
                .then()
                .body("accounts.id", contains(suspended))
                .body("accounts[0].credentials", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "status, closed",
        "name, a\u0000b",
    })
    void namesAWrongParameter(String parameter, String value) {
        operator()
                .queryParam(parameter, value)
                .get("/v1/accounts")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.field", contains(parameter));
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "'!'", "MjAyNg"})
    void refusesACursorThatIsNoneOfOurs(String cursor) {
        operator()
                .queryParam("cursor", cursor)
                .get("/v1/accounts")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"name\": \" \"}", "{\"name\": \"a\\u0000b\"}"})
    void opensNoAccountWithoutAProperName(String request) {
        operator().body(request).post("/v1/accounts").then().statusCode(400).body("errors.field", contains("name"));
    }

    private static List<String> open(int count, String token) {
        return IntStream.range(0, count)
                .mapToObj(i -> openAccount("Customer " + i + " " + token))
                .collect(Collectors.toList());
    }

    private static JsonPath page(String token, String cursor) {
        var request =
                operator().queryParam("name", token.toUpperCase(Locale.ROOT)).queryParam("limit", 7);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/accounts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
