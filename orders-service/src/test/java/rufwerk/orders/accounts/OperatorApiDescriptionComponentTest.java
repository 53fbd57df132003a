package rufwerk.orders.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rufwerk.orders.OrdersComponent;

/** The published description of the operators' API is complete. */
@OrdersComponent
class OperatorApiDescriptionComponentTest {

    @Test
    void saysOfEveryOperationWhatItDoesAndAnswers() {
        JsonPath description = description();

        assertThat(operations(description)).hasSize(23).allSatisfy(operation -> {
            assertThat(operation).containsKeys("summary", "tags", "responses");
            Map<String, Map<String, Object>> responses = responses(operation);
            assertThat(responses).containsKeys("401", "403");
            assertThat(responses.entrySet())
                    .filteredOn(response -> response.getKey().startsWith("2"))
                    .hasSize(1)
                    .allMatch(response -> response.getKey().equals("204")
                            || response.getValue().containsKey("content"));
        });
    }

    @Test
    void namesTheFieldsOfARequest() {
        Map<String, Object> fields = description().getMap("components.schemas.CredentialRequest.properties");

        assertThat(description()
                        .getString("paths.'/v1/accounts/{id}/credentials'.post.requestBody.content"
                                + ".'application/json'.schema.'$ref'"))
                .endsWith("/CredentialRequest");
        assertThat(fields)
                .containsOnlyKeys("kind", "mode", "label", "scopes", "networks", "expires_at", "requests_per_minute");
    }

    @Test
    void namesTheProblemsOfAChange() {
        assertThat(description().getMap("paths.'/v1/accounts/{id}/credentials/{credential}/rotation'.post.responses"))
                .containsOnlyKeys("201", "400", "401", "403", "404", "409");
    }

    private static JsonPath description() {
        String json = given().get("/q/openapi?format=json").asString();
        return JsonPath.from(json);
    }

    private static Stream<Map<String, Object>> operations(JsonPath description) {
        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/a"))
                .flatMap(path -> path.getValue().values().stream());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> responses(Map<String, Object> operation) {
        return (Map<String, Map<String, Object>>) operation.get("responses");
    }
}
