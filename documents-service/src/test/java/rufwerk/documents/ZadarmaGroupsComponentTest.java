package rufwerk.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.documents.KnownCustomers.KnownCustomer;

@DocumentsComponent
class ZadarmaGroupsComponentTest {
    private static final String PATH = "/v1/documents/groups/";
    private static final String ERIKA = "email=erika%40example.com&salutation=MS&first_name=Erika&last_name=Mustermann"
            + "&country=DE&city=K%C3%B6ln&address=Domkloster+4a&zip_code=50667&street=Domkloster"
            + "&building_number=4a&phone=%2B49+221+4710000";

    @Inject
    KnownCustomers customers;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.rest-client.numbers.url")
    URI numbers;

    private KnownCustomer customer;

    @BeforeEach
    void openAnAccount() {
        customer = customers.aCustomer();
    }

    private long created() {
        return customer.form("POST", PATH + "create/", ERIKA)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("group.id");
    }

    @Test
    void createsAGroupInTheVendorsShape() throws JsonProcessingException {
        Response answer = customer.form("POST", PATH + "create/", ERIKA + "&date_of_birth=1990-12-31&format=json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Zadarma-Method")).isEqualTo(PATH + "create/");
        JsonNode body = json.readTree(answer.asString());
        var group = (ObjectNode) body.get("group");
        assertThat(group.remove("id").isIntegralNumber()).isTrue();
        assertThat(body).isEqualTo(json.readTree("""
                {"status":"success","group":{"email":"erika@example.com","salutation":"MS","nationality":null,
                 "first_name":"Erika","middle_name":null,"last_name":"Mustermann","organization":null,
                 "organization_description":null,"organization_reg_number":null,"country":"DE","region":"",
                 "city":"Köln","address":"Domkloster 4a","zip_code":"50667","street":"Domkloster",
                 "street_code":null,"municipality_code":null,"building_number":"4a","building_letter":null,
                 "phone":"+49 221 4710000","type_of_id":"","id_number":"","issuing_authority":null,
                 "issuing_date":null,"is_readonly":false}}"""));
    }

    @Test
    void namesEachWrongField() {
        customer.form("POST", PATH + "create/", ERIKA.replace("MS", "MISS") + "&country=DE&type_of_id=CARD")
                .then()
                .statusCode(400)
                .body("status", equalTo("error"))
                .body(
                        "message",
                        equalTo(
                                "Wrong parameters! salutation must be MR, MS or COMPANY; type_of_id must be PASSPORT, DNI,"
                                        + " NIE, RESIDENCE_PERMIT, NATIONAL_ID_CARD or BUSINESS_REGISTRATION"));
        customer.form("POST", PATH + "create/", "email=erika%40example.com")
                .then()
                .statusCode(400)
                .body("message", containsString("phone is required"));
    }

    @Test
    void listsTheMainGroupBeforeAnybodyHasDescribedIt() {
        long id = created();

        customer.get(PATH + "list/", "")
                .then()
                .statusCode(200)
                .body("groups.id", equalTo(List.of(0, (int) id)))
                .body("groups[0].email", equalTo(""))
                .body("groups[0].nationality", nullValue());
        customer.get(PATH + "get/0", "").then().statusCode(200).body("group.id", equalTo(0));
    }

    @Test
    void describesAGroupAnew() {
        long id = created();

        customer.form(
                        "PUT",
                        PATH + "update/" + id + "/",
                        ERIKA.replace("Domkloster+4a", "Roncalliplatz+4") + "&region=NRW")
                .then()
                .statusCode(200)
                .body("group.address", equalTo("Roncalliplatz 4"))
                .body("group.region", equalTo("NRW"));
        customer.form("PUT", PATH + "update/" + id, ERIKA + "&region=").then().body("group.region", equalTo(""));
        customer.form("PUT", PATH + "update/0/", ERIKA).then().statusCode(200).body("group.id", equalTo(0));
    }

    @Test
    void answersInXmlToo() {
        long id = created();

        assertThat(customer.get(PATH + "get/" + id + "/", "format=xml").asString())
                .startsWith("<?xml version=\"1.0\"?>")
                .contains("<answer><status>success</status><group><id>" + id + "</id><email>erika@example.com</email>")
                .contains("<nationality>null</nationality>")
                .contains("<city>Köln</city>")
                .contains("<is_readonly>false</is_readonly>");
        assertThat(customer.get(PATH + "list/", "format=xml").asString()).contains("<groups><value><id>0</id>");
        assertThat(customer.get(PATH + "get/x/", "format=xml").asString()).contains("<answer><status>error</status>");
    }

    @Test
    void hidesForeignGroupsLikeUnknownOnes() {
        long id = created();
        KnownCustomer stranger = customers.aCustomer();

        for (String foreign : List.of("get/" + id + "/", "get/999999999/", "get/x/", "get/-1/")) {
            assertThat(stranger.get(PATH + foreign, "").asString())
                    .isEqualTo("{\"status\":\"error\",\"message\":\"There is no such group of documents\"}");
        }
        stranger.form("PUT", PATH + "update/" + id + "/", ERIKA).then().statusCode(404);
        stranger.get(PATH + "valid/" + id + "/", "direction_id=7").then().statusCode(404);
        stranger.get(PATH + "list/", "").then().body("groups.id", equalTo(List.of(0)));
    }

    @Test
    void tellsInFourStringsWhetherAGroupWouldDo() {
        long id = created();
        try (NumbersStandIn standIn = NumbersStandIn.at(numbers)) {
            awaitCologne();
            customer.get(PATH + "valid/" + id + "/", "direction_id=7")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("success"))
                    .body("is_information_match", equalTo("false"))
                    .body("is_documents_uploaded", equalTo("false"))
                    .body("is_documents_verified", equalTo("false"))
                    .body("is_address_match", equalTo("true"));
            customer.get(PATH + "valid/" + id, "direction_id=404").then().statusCode(400);
            customer.get(PATH + "valid/" + id, "").then().statusCode(400);
        }
    }

    @Test
    void keepsAGroupThatCompliesWithADirection() {
        String fromBonn = ERIKA.replace("K%C3%B6ln", "Bonn").replace("50667", "53111");
        try (NumbersStandIn standIn = NumbersStandIn.at(numbers)) {
            awaitCologne();
            customer.form("POST", PATH + "create/", fromBonn + "&direction_id=7")
                    .then()
                    .statusCode(400)
                    .body(
                            "message",
                            equalTo("Wrong parameters! date_of_birth is required for numbers of this direction; city is"
                                    + " elsewhere than numbers of this direction; zip_code is elsewhere than numbers of"
                                    + " this direction"));
            customer.get(PATH + "list/", "").then().body("groups.id", equalTo(List.of(0)));

            long id = customer.form("POST", PATH + "create/", ERIKA + "&date_of_birth=1990-12-31&direction_id=7")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("success"))
                    .body("group.city", equalTo("Köln"))
                    .extract()
                    .jsonPath()
                    .getLong("group.id");
            customer.form("PUT", PATH + "update/" + id, fromBonn + "&direction_id=7")
                    .then()
                    .statusCode(400)
                    .body("message", containsString("city is elsewhere"));
            customer.get(PATH + "get/" + id, "").then().body("group.city", equalTo("Köln"));
            customer.form("PUT", PATH + "update/" + id, ERIKA + "&direction_id=7")
                    .then()
                    .statusCode(200);
            customer.form("POST", PATH + "create/", ERIKA + "&direction_id=404")
                    .then()
                    .statusCode(400);
            customer.form("POST", PATH + "create/", ERIKA + "&direction_id=ru495")
                    .then()
                    .statusCode(400)
                    .body("message", containsString("direction_id is no direction"));
        }
    }

    @Test
    void explainsRuleByRuleWhatIsLeftToDo() {
        long id = created();
        try (NumbersStandIn standIn = NumbersStandIn.at(numbers)) {
            awaitCologne();
            customer.asking()
                    .header("Accept-Language", "de-DE,de;q=0.9,en;q=0.8")
                    .get("/v1/groups/" + id + "/evaluation?direction_id=7")
                    .then()
                    .statusCode(200)
                    .body("fulfilled", equalTo(false))
                    .body("rules.rule", hasItems("de-holder", "de-birthday", "de-identity", "de-address-in-area"))
                    .body("rules.find { it.rule == 'de-birthday' }.state", equalTo("missing"))
                    .body("rules.find { it.rule == 'de-birthday' }.fields[0]", equalTo("date_of_birth"))
                    .body("rules.find { it.rule == 'de-birthday' }.fix", containsString("Telekommunikationsgesetz"))
                    .body("rules.find { it.rule == 'de-identity' }.documents", hasItems("passport"))
                    .body("rules.find { it.rule == 'de-address-in-area' }.fix", nullValue());
            customer.asking()
                    .get("/v1/groups/" + id + "/evaluation?direction_id=404")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("DIRECTION_UNKNOWN"));
            customers
                    .aCustomer()
                    .asking()
                    .get("/v1/groups/" + id + "/evaluation?direction_id=7")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("GROUP_UNKNOWN"));
        }
    }

    /** After many failures nobody is asked for a while. */
    private void awaitCologne() {
        Awaitility.await()
                .until(() ->
                        customer.asking().get("/v1/requirements?direction_id=7").statusCode() == 200);
    }

    @Test
    void saysThatDirectionsCannotBeLookedUp() {
        customer.get(PATH + "valid/0/", "direction_id=1001")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
        customer.asking()
                .get("/v1/groups/0/evaluation?direction_id=1001")
                .then()
                .statusCode(503)
                .body("code", equalTo("NUMBERS_UNREACHABLE"));
        customer.asking().get("/v1/requirements?direction_id=1001").then().statusCode(503);
        customer.form("POST", PATH + "create/", ERIKA + "&direction_id=1001")
                .then()
                .statusCode(503);
    }
}
