package rufwerk.numbers.zadarma.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** One number, managed in the Zadarma and in the seven dialect. */
@NumbersComponent
class BothDialectsComponentTest {
    private static final String ZADARMA = "/v1/direct_numbers/";
    private static final String SEVEN = "/api/numbers/";

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper json;

    private Customer customer;
    private Direction direction;
    private String number;

    @BeforeEach
    void offerANumber() {
        customer = neighbours.aCustomer();
        direction = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
        var digits = numbersIn(direction.offer().areaCode(), 1);
        number = digits.getFirst().digits();
        transactions.within(() -> numbers.addFree(direction.id(), digits, NOON));
    }

    @Test
    void showANumberThatWasOrderedInTheOther() {
        seven("POST", "order", "{\"number\":\"" + number + "\",\"payment_interval\":\"annually\"}");

        assertThat(inZadarma().get("autorenew_period").asText()).isEqualTo("year");
        assertThat(inZadarma().get("start_date")).isEqualTo(inSeven().get("created"));
    }

    @Test
    void showANameThatWasGivenInTheOther() {
        orderInZadarma();

        zadarma("set_caller_name/", "caller_name=Hotline");
        assertThat(inSeven().get("friendly_name").asText()).isEqualTo("Hotline");

        seven("PATCH", "active/" + number, "{\"friendly_name\":\"Büro Köln\"}");
        assertThat(inZadarma().get("number_name").asText()).isEqualTo("Büro Köln");

        zadarma("set_caller_name/", "caller_name=");
        assertThat(inSeven().get("friendly_name").asText()).isEmpty();
    }

    @Test
    void leaveAloneWhatTheOtherAloneKnows() {
        orderInZadarma();
        seven("PATCH", "active/" + number, "{\"email_forward\":[\"sms@example.com\"]}");

        zadarma("set_sip_id/", "sip_id=00001");
        zadarma("incoming_channels/", "channels=7");
        seven("PATCH", "active/" + number, "{\"friendly_name\":\"Empfang\"}");

        assertThat(inSeven().at("/forward_sms_mo/email/address/0").asText()).isEqualTo("sms@example.com");
        assertThat(inZadarma().get("sip").asText()).isEqualTo("00001");
        assertThat(inZadarma().get("channels").asInt()).isEqualTo(7);
    }

    @Test
    void agreeWhetherANumberRenewsItself() {
        orderInZadarma();
        assertThat(inSeven().get("expires").isNull()).isTrue();

        seven("DELETE", "active/" + number, "{\"delete_immediately\":false}");
        assertThat(inZadarma().get("autorenew").asText()).isEqualTo("false");
        assertThat(inSeven().get("expires").asText())
                .startsWith(inZadarma().get("stop_date").asText().substring(0, 10));

        zadarma("autoprolongation/", "value=on");
        assertThat(inSeven().get("expires").isNull()).isTrue();
    }

    @Test
    void agreeThatANumberIsGone() {
        orderInZadarma();

        seven("DELETE", "active/" + number, "{\"delete_immediately\":true}");

        assertThat(client().get(ZADARMA + "number/", "number=" + number).send().status())
                .isEqualTo(404);
        assertThat(client().get(ZADARMA + "available/" + direction.id().value() + "/", "")
                        .send()
                        .body())
                .doesNotContain(number);
    }

    private void orderInZadarma() {
        RawAnswer answer = client().form(
                        "POST",
                        ZADARMA + "order/",
                        "direction_id=" + direction.id().value() + "&documents_group_id=0")
                .send();
        assertThat(answer.status()).isEqualTo(200);
    }

    private void zadarma(String method, String form) {
        RawAnswer answer = client().form("PUT", ZADARMA + method, form + "&number=" + number)
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode inZadarma() {
        return tree(client().get(ZADARMA + "number/", "number=" + number).send())
                .get("info");
    }

    private void seven(String method, String below, String body) {
        RawAnswer answer = new RawRequest(method, SEVEN + below)
                .withBody(body)
                .with("Content-Type: application/json")
                .with("X-Api-Key: " + customer.liveKey())
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body()).as(answer.text()).startsWith("{").doesNotContain("\"success\":false");
    }

    private JsonNode inSeven() {
        return tree(new RawRequest("GET", SEVEN + "active/" + number, "X-Api-Key: " + customer.liveKey()).send());
    }

    private ZadarmaClient client() {
        return new ZadarmaClient(customer);
    }

    private JsonNode tree(RawAnswer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.text(), e);
        }
    }
}
