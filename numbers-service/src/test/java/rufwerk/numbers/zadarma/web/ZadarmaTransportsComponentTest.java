package rufwerk.numbers.zadarma.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.anyOrderId;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.assignment.AssignNumber;
import rufwerk.numbers.assignment.PlacedOrder;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.RawAnswer;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.Transactions;
import rufwerk.numbers.support.ZadarmaClient;

/** The ways in which the vendor's clients put parameters on the wire ({@code wire/zadarma.md} §1). */
@NumbersComponent
class ZadarmaTransportsComponentTest {
    private static final String PATH = "/v1/direct_numbers/autoprolongation/";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String BOUNDARY = "----1f3c";

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    AssignNumber assignNumber;

    @Inject
    Transactions transactions;

    private Customer customer;
    private ZadarmaClient client;
    private String number;

    @BeforeEach
    void giveTheCustomerANumber() {
        customer = neighbours.aCustomer();
        client = new ZadarmaClient(customer);
        Direction direction = transactions.within(() -> directions.addIfAbsent(anOffer()));
        String areaCode = direction.offer().areaCode().digits();
        number = numbersIn(direction.offer().areaCode(), 1).getFirst().digits();
        transactions.within(() ->
                numbers.addFree(direction.id(), numbersIn(direction.offer().areaCode(), 1), NOON));
        transactions.run(() ->
                assignNumber.assign(new PlacedOrder(anyOrderId(), customer.accountId(), "DE", areaCode, false, null)));
    }

    /** Its own pairs first, in the order of the caller, and the format behind them. */
    @Test
    void takesAFormInTheOrderOfPhp() {
        verifyOff(client.form("PUT", PATH, "value=off&number=" + number + "&format=json"));
    }

    @Test
    void takesAFormWithoutAContentTypeAsPythonSendsIt() {
        String form = "format=json&number=" + number + "&value=off";

        verifyOff(client.signed(new RawRequest("PUT", PATH).withBody(form), PATH, form));
    }

    @Test
    void takesAFormThatArrivesInPieces() {
        String form = "number=" + number + "&value=off";
        String chunked = "7\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(form.substring(0, 7), form.length() - 7, form.substring(7));

        var request = new RawRequest(
                "PUT", PATH, List.of(FORM, "Transfer-Encoding: chunked"), chunked.getBytes(StandardCharsets.UTF_8));

        verifyOff(client.signed(request, PATH, form));
    }

    /** PHP's curl does so from 1,024 bytes on. */
    @Test
    void saysThatAFormMayCome() {
        RawAnswer answer = client.form("PUT", PATH, "number=" + number + "&value=off")
                .with("Expect: 100-continue")
                .send();

        assertThat(answer.text()).startsWith("HTTP/1.1 100 Continue");
        assertThat(answer.last().status()).isEqualTo(200);
    }

    @Test
    void takesAMultipartFormWithAFile() {
        var request = new RawRequest("PUT", PATH)
                .withBody(multipart("value", "off", "caller", "Jürgen ~*'! & Söhne = 100%", "number", number))
                .with("Content-Type: multipart/form-data; boundary=" + BOUNDARY);

        verifyOff(client.signed(
                request,
                PATH,
                "caller=J%C3%BCrgen+%7E%2A%27%21+%26+S%C3%B6hne+%3D+100%25&number=" + number + "&value=off"));
    }

    @Test
    void refusesAMultipartFormWhoseTextWasChanged() {
        var request = new RawRequest("PUT", PATH)
                .withBody(multipart("value", "off", "number", number))
                .with("Content-Type: multipart/form-data; boundary=" + BOUNDARY);

        assertThat(client.signed(request, PATH, "number=" + number + "&value=on")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "Multipart/Form-Data; boundary=\"a b\""
            })
    void refusesAMultipartFormThatIsNone(String type) {
        var request = new RawRequest("PUT", PATH)
                .withBody(multipart("value", "off", "number", number))
                .with("Content-Type: " + type);

        RawAnswer answer =
                client.signed(request, PATH, "number=" + number + "&value=off").send();

        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.body()).startsWith("{\"status\":\"error\"");
    }

    @Test
    void doesNotWaitForAStrangersFile() {
        RawAnswer answer = new RawRequest("PUT", PATH)
                .with("Content-Type: multipart/form-data; boundary=" + BOUNDARY)
                .with("Content-Length: 1000000")
                .with("Authorization: nobody:x")
                .send();

        assertThat(answer.status()).isEqualTo(401);
    }

    /** The npm client's habits: an empty query behind a question mark, and a body nobody asked for. */
    @Test
    void ignoresABodyOfAGet() {
        var request = new RawRequest("GET", "/v1/direct_numbers/?")
                .withBody("a=1&b=2")
                .with(FORM);

        assertThat(client.signed(request, "/v1/direct_numbers/", "").send().status())
                .isEqualTo(200);
    }

    @Test
    void takesAJsonContentTypeOfAGetForWhatItIs() {
        assertThat(client.get(PATH, "number=" + number + "&format=json")
                        .with("Content-Type: application/json")
                        .send()
                        .body())
                .isEqualTo("{\"status\":\"success\",\"number\":\"" + number + "\",\"autoprolongation\":\"on\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caller_name=a~b*c'd!e(f)",
                "caller_name=a%7Eb%2Ac%27d%21e",
                "caller_name=x+y%20z&other=%2B%25%26%3D",
                "caller_name=J%C3%BCrgen&b=j%c3%bcrgen",
                "a[]=1&a[]=2&a%5B%5D=3",
                "empty=&bare&=nameless",
                "same=2&same=1"
            })
    void acceptsValuesHoweverTheyAreEncoded(String pairs) {
        assertThat(client.get(PATH, "number=" + number + "&" + pairs).send().status())
                .isEqualTo(200);
        assertThat(client.form("PUT", PATH, "value=on&number=" + number + "&" + pairs)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    /** Some clients sign what PHP would have sent, and then send something else. */
    @Test
    void acceptsASignatureOfWhatPhpWouldHaveSent() {
        var request = new RawRequest("PUT", PATH)
                .withBody("value=off&number=" + number + "&note=a%20b~")
                .with(FORM);

        verifyOff(client.signed(request, PATH, "note=a+b%7E&number=" + number + "&value=off"));
    }

    @Test
    void signsThePathAsItWasRequested() {
        String bare = "/v1/direct_numbers/autoprolongation";

        assertThat(client.get(bare, "number=" + number).send().header("X-Zadarma-Method"))
                .isEqualTo(PATH);
        assertThat(client.signed(new RawRequest("GET", bare + "?number=" + number), PATH, "number=" + number)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void takesTheQueryOfARequestWithoutABody() {
        String query = "number=" + number + "&value=off";

        verifyOff(client.signed(new RawRequest("PUT", PATH + "?" + query), PATH, query));
    }

    /** Nobody signed it, so somebody else may have put it there. */
    @Test
    void ignoresAQueryBesideAForm() {
        String form = "number=" + number + "&value=off";

        verifyOff(client.signed(
                new RawRequest("PUT", PATH + "?value=on&format=xml")
                        .withBody(form)
                        .with(FORM),
                PATH,
                form));
    }

    @Test
    void refusesAFormThatWasChanged() {
        var request = new RawRequest("PUT", PATH)
                .withBody("number=" + number + "&value=off")
                .with(FORM);

        assertThat(client.signed(request, PATH, "number=" + number + "&value=on")
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(client.get(PATH, "number=" + number).send().body()).contains("\"on\"");
    }

    @Test
    void boundsWhatItTakesApart() {
        var request =
                new RawRequest("PUT", PATH, FORM, "Authorization: " + customer.zadarmaUserKey() + ":never compared");
        assertThat(request.withBody("a=1&".repeat(10_000)).send().status()).isEqualTo(400);
        assertThat(request.withBody("n".repeat(1_000_000)).send().status()).isEqualTo(401);
        RawAnswer tooLong = request.withBody("n".repeat(1_100_000)).send();
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.header("X-Zadarma-Method")).isEqualTo(PATH);
        assertThat(tooLong.body()).isEqualTo("{\"status\":\"error\",\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void stopsReadingABodyThatTurnsOutHuge() {
        String piece = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        var request = new RawRequest(
                "PUT",
                PATH,
                List.of(FORM, "Transfer-Encoding: chunked", "Authorization: a:b"),
                piece.repeat(20).getBytes(StandardCharsets.UTF_8));

        RawAnswer answer = request.send();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).startsWith("{\"status\":\"error\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz=1&n=%", "\0=\0", "{\"number\":1}", "<xml/>", "&&&&", "=", "a=%C0%AF"})
    void refusesAFormThatIsNone(String form) {
        assertThat(client.form("PUT", PATH, form).send().status()).isEqualTo(400);
    }

    private void verifyOff(RawRequest request) {
        RawAnswer answer = request.send();
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"success\",\"number\":\"" + number + "\",\"autoprolongation\":\"off\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(client.get("/v1/direct_numbers/", "").send().body()).contains("\"autorenew\":\"false\"");
    }

    /** With a file in the middle. */
    private static String multipart(String... namesAndValues) {
        var body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            part(body, "name=\"" + namesAndValues[i] + "\"", namesAndValues[i + 1]);
            if (i == 0) {
                part(
                        body,
                        "name=\"file\"; filename=\"passport.jpg\"\r\nContent-Type: image/jpeg",
                        "ÿØÿà not signed &=".repeat(20_000));
            }
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
        body.append(disposition).append("\r\n\r\n").append(content).append("\r\n");
    }
}
