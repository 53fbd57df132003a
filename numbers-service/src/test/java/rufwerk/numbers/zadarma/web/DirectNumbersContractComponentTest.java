package rufwerk.numbers.zadarma.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.FEES;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anyAreaCode;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.LocalNames;
import rufwerk.numbers.inventory.NumberType;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.Restrictions;
import rufwerk.numbers.lifecycle.RunLifecycle;
import rufwerk.numbers.support.MovableClock;
import rufwerk.numbers.support.Neighbours;
import rufwerk.numbers.support.Neighbours.Customer;
import rufwerk.numbers.support.RawAnswer;
import rufwerk.numbers.support.RawRequest;
import rufwerk.numbers.support.Transactions;
import rufwerk.numbers.support.ZadarmaClient;

/** Requests as the vendor's clients send them, and the answers they count on ({@code wire/zadarma.md} §3). */
@NumbersComponent
class DirectNumbersContractComponentTest {
    private static final String PATH = "/v1/direct_numbers/";

    @Inject
    Neighbours neighbours;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    RunLifecycle runLifecycle;

    @Inject
    Transactions transactions;

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper json;

    private Customer customer;
    private ZadarmaClient client;
    private Direction direction;
    private String area;
    private String first;
    private String second;

    @BeforeEach
    void offerThreeNumbers() {
        customer = neighbours.aCustomer();
        client = new ZadarmaClient(customer);
        direction = aDirection(Features.USUAL);
        area = direction.offer().areaCode().digits();
        first = "49" + area + "00000";
        second = "49" + area + "00001";
    }

    @AfterEach
    void letTimeGoOn() {
        clock.goOn();
    }

    @ParameterizedTest
    @CsvSource({"'', Germany", "language=de, Deutschland", "language=ua, Німеччина", "language=xx, Germany"})
    void nameCountriesInTheLanguageAskedFor(String query, String name) {
        assertThat(get("countries/", query).get("info"))
                .contains(tree("{'countryCode':'49','countryCodeIso':'DE','name':'%s'}".formatted(name)));
    }

    @ParameterizedTest
    @CsvSource({"en, Cologne", "de, Köln", "fr, Köln", "'', Cologne"})
    void describeADirection(String language, String name) {
        String query = "country=de&direction_id=" + id() + "&language=" + language;

        assertThat(get("country/", query)).isEqualTo(tree("""
                {'status':'success','info':[{'id':%d,'countryCode':'49','areaCode':'%s','name':'%s','connect_fee':0,
                 'monthly_fee':1.9,'currency':'EUR','restrictions':{'upload':{'passport':'passport'},'specify':[]},
                 'receive_sms':'true','is_toll':'false','feature':null,'connect_time':'0'}]}""".formatted(id(), area, name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "country=", "country=Germany", "country=D1", "country=DE&direction_id=x"})
    void needACountry(String query) {
        verifyRefused(client.get(PATH + "country/", query).send(), 400, "Wrong parameters!");
    }

    @Test
    void listFreeNumbersByMask() {
        String found = "{'status':'success','numbers':[{'id':'%1$s','direction_id':%2$d,'number':'%1$s'}]}"
                .formatted(second, id());

        assertThat(get("available/" + id() + "/", "mask=" + area + "00001&format=json"))
                .isEqualTo(tree(found));
        assertThat(get("available/de" + area + "/", "mask=%2B" + second)).isEqualTo(tree(found));
        assertThat(get("available/" + id() + "/", "mask=999999").get("numbers")).isEmpty();
        assertThat(get("available/" + id(), "").get("numbers")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999/", "xx1/", "de/", "x/", "99999999999999999999/", "%s/?mask=1%%25", "%s/?mask=a"})
    void listNothingOfWhatIsNoDirectionOrMask(String below) {
        String[] target = (PATH + "available/" + below.formatted(id())).split("\\?");

        verifyRefused(client.get(target[0], target.length > 1 ? target[1] : "").send(), 400, "Wrong parameters!");
    }

    @Test
    void orderExactlyThatNumber() {
        RawAnswer answer = post("order/", "number_id=" + second + "&direction_id=" + id() + "&documents_group_id=0");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(tree(answer)).isEqualTo(tree("""
                {'status':'success','number':'%s','is_reserved':'false','is_activated':'true'}""".formatted(second)));
        verifyRefused(
                post("order/", "number_id=" + second + "&direction_id=" + id()), 400, "The number is not available");
        assertThat(shown(second).get("status").asText()).isEqualTo("on");
    }

    @Test
    void orderWhateverTheDirectionHasUntilItHasNone() {
        for (int i = 0; i < 3; i++) {
            assertThat(post("order/", "direction_id=" + id() + "&documents_group_id=7&format=json")
                            .status())
                    .isEqualTo(200);
        }

        verifyRefused(post("order/", "direction_id=" + id()), 400, "The number is not available");
        assertThat(shown(first).get("group_id").asLong()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'', month, 1",
        "period=3month, month, 3",
        "autorenew_period=year&period=month, year, 1",
        "autorenew_period=year&period=3month&receive_sms=1, year, 3"
    })
    void payThePeriodsThatWereChosen(String chosen, String renewal, int months) {
        clock.stopAtTheNextMinute();

        post("order/", "direction_id=" + id() + "&number_id=" + first + "&" + chosen);

        JsonNode shown = shown(first);
        assertThat(shown.get("autorenew_period").asText()).isEqualTo(renewal);
        var start = LocalDateTime.parse(shown.get("start_date").asText().replace(' ', 'T'));
        assertThat(shown.get("stop_date").asText().replace(' ', 'T'))
                .isEqualTo(start.plusMonths(months).minusSeconds(1).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "direction_id=",
                "direction_id=x",
                "direction_id=-1",
                "number_id=%2$s",
                "direction_id=%1$d&number_id=x",
                "direction_id=%1$d&period=week",
                "direction_id=%1$d&autorenew_period=3month",
                "direction_id=%1$d&documents_group_id=main",
                "direction_id=%1$d&receive_sms=true",
                "direction_id=%1$d&user_id=12345"
            })
    void orderNothingWithoutSense(String form) {
        assertThat(post("order/", form.formatted(id(), first)).status()).isEqualTo(400);
        assertThat(get("", "").get("info")).isEmpty();
    }

    @Test
    void orderNoNumberOfAnotherDirection() {
        Direction other = aDirection(Features.USUAL);

        verifyRefused(
                post("order/", "direction_id=" + other.id().value() + "&number_id=" + first),
                400,
                "The number is not available");
    }

    @Test
    void prolongAndTellWhatWasPaid() {
        order(first);
        String stop = shown(first).get("stop_date").asText();

        RawAnswer answer = post("prolong/", "months=3&number=%2B" + first + "&format=json");

        JsonNode shown = shown(first);
        assertThat(shown.get("stop_date").asText()).isGreaterThan(stop);
        assertThat(tree(answer))
                .isEqualTo(tree("""
                {'status':'success','number':'%s','stop_date':'%s','total_paid':{'amount':5.7,'currency':'EUR'}}""".formatted(first, shown.get("stop_date").asText())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "number=%s",
                "number=%s&months=",
                "number=%s&months=0",
                "number=%s&months=37",
                "number=%s&months=-1",
                "number=%s&months=1.5",
                "number=%s&months=1&user_id=5"
            })
    void prolongNothingWithoutSense(String form) {
        order(first);
        JsonNode before = shown(first);

        assertThat(post("prolong/", form.formatted(first)).status()).isEqualTo(400);
        assertThat(shown(first)).isEqualTo(before);
    }

    @Test
    void nameANumberAndClearItsName() {
        order(first);

        assertThat(put("set_caller_name/", "caller_name=RheinHotline24&number=" + first))
                .isEqualTo(tree("""
                {'status':'success','number':'%s','caller_name':'RheinHotline24'}""".formatted(first)));
        assertThat(shown(first).get("number_name").asText()).isEqualTo("RheinHotline24");

        assertThat(put("set_caller_name/", "caller_name=&number=" + first)).isEqualTo(tree("""
                {'status':'success','number':'%s','caller_name':''}""".formatted(first)));
        assertThat(shown(first).get("number_name").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&caller_name=K%C3%B6ln",
                "&caller_name=a-b",
                "&caller_name=a%0D%0Ab",
                "&caller_name=abcdefghijklmnopqrstuvwxyz12345"
            })
    void refuseOtherNames(String name) {
        order(first);

        verifyRefused(request("PUT", "set_caller_name/", "number=" + first + name), 400, "Wrong parameters!");
    }

    @Test
    void leadCallsToALoginOrAUri() {
        order(first);

        assertThat(put("set_sip_id/", "sip_id=1234567890%40myserver.com&test_mode=on&number=" + first))
                .isEqualTo(
                        tree("{'status':'success','number':'%s','sip_id':'1234567890@myserver.com'}".formatted(first)));
        assertThat(shown(first).get("sip").asText()).isEqualTo("1234567890@myserver.com");
        assertThat(shown(first).get("is_on_test").asText()).isEqualTo("true");

        put("set_sip_id/", "number=" + first + "&sip_id=00001");
        assertThat(shown(first).get("sip").asText()).isEqualTo("00001");
        assertThat(shown(first).get("is_on_test").asText()).isEqualTo("true");

        put("set_sip_id/", "number=" + first + "&sip_id=00001&test_mode=off");
        assertThat(shown(first).get("is_on_test").asText()).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sip_id=", "sip_id=a%20b", "sip_id=a%40b%0D%0Ax", "sip_id=1&test_mode=maybe"})
    void leadCallsNowhereElse(String form) {
        order(first);

        verifyRefused(request("PUT", "set_sip_id/", "number=" + first + "&" + form), 400, "Wrong parameters!");
        assertThat(shown(first).get("sip").asText()).isEmpty();
    }

    @Test
    void switchTextMessagesOffAndOn() {
        order(first);

        assertThat(put("receive_sms/", "number=" + first + "&value=off&documents_group_id=3"))
                .isEqualTo(tree("""
                {'status':'success','number':'%s','receive_sms':'off'}""".formatted(first)));
        assertThat(shown(first).get("receive_sms").asText()).isEqualTo("false");
        assertThat(shown(first).get("group_id").asLong()).isEqualTo(3);

        put("receive_sms/", "number=" + first + "&value=on");
        assertThat(shown(first).get("receive_sms").asText()).isEqualTo("true");
    }

    @Test
    void orderANumberWithoutTextMessages() {
        post("order/", "receive_sms=0&direction_id=" + id() + "&number_id=" + first);

        assertThat(shown(first).get("receive_sms").asText()).isEqualTo("false");
    }

    @Test
    void knowWhichNumbersCannotReceiveText() {
        Direction silent = aDirection(new Features(false, false, true));
        String number = "49" + silent.offer().areaCode().digits() + "00000";
        post("order/", "receive_sms=1&direction_id=" + silent.id().value() + "&number_id=" + number);

        assertThat(shown(number).get("receive_sms").isNull()).isTrue();
        verifyRefused(
                request("PUT", "receive_sms/", "number=" + number + "&value=on"),
                400,
                "This number cannot receive SMS");
    }

    @Test
    void setHowManyCallsMayComeInAtOnce() {
        order(first);

        assertThat(get("incoming_channels/", "number=" + first + "&currency=EUR")
                        .get("channels")
                        .asInt())
                .isEqualTo(2);
        assertThat(put("incoming_channels/", "number=" + first + "&channels=30")
                        .get("status")
                        .asText())
                .isEqualTo("success");
        assertThat(shown(first).get("channels").asInt()).isEqualTo(30);
        assertThat(get("incoming_channels/", "direction_id=" + id())
                        .get("channels")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "x", "-1"})
    void setNoOtherNumberOfCalls(String channels) {
        order(first);

        verifyRefused(
                request("PUT", "incoming_channels/", "number=" + first + "&channels=" + channels),
                400,
                "Wrong parameters!");
        verifyRefused(client.get(PATH + "incoming_channels/", "").send(), 400, "Wrong parameters!");
    }

    @Test
    void haveNothingWrongWithDocumentsNobodyAsksFor() {
        assertThat(get("checking-wrongs/", "group_id=0"))
                .isEqualTo(tree("{'status':'success','info':{'wrong_document':null,'wrong_address':null}}"));
        verifyRefused(client.get(PATH + "checking-wrongs/", "group_id=x").send(), 400, "Wrong parameters!");
    }

    @Test
    void showAParkedNumberAndBringItBack() {
        order(first);
        put("autoprolongation/", "number=" + first + "&value=off");
        clock.advance(Duration.ofDays(32));
        transactions.run(runLifecycle::run);

        assertThat(shown(first).get("status").asText()).isEqualTo("parking");
        assertThat(activeInSeven()).doesNotContain(first);

        assertThat(post("prolong/", "number=" + first + "&months=1").status()).isEqualTo(200);
        assertThat(shown(first).get("status").asText()).isEqualTo("on");
        assertThat(activeInSeven()).contains(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set_caller_name/?caller_name=x",
                "set_sip_id/?sip_id=1",
                "receive_sms/?value=off",
                "incoming_channels/?channels=3",
                "autoprolongation/?value=off"
            })
    void changeNothingOfAnotherAccount(String method) {
        order(first);
        JsonNode before = shown(first);
        String[] parts = method.split("\\?");
        var stranger = new ZadarmaClient(neighbours.aCustomer());

        RawAnswer foreign = stranger.form("PUT", PATH + parts[0], parts[1] + "&number=" + first)
                .send();
        RawAnswer unknown = stranger.form("PUT", PATH + parts[0], parts[1] + "&number=4922199999999")
                .send();

        verifyRefused(foreign, 404, "Check phone's number");
        assertThat(foreign.body()).isEqualTo(unknown.body());
        verifyRefused(
                stranger.form("POST", PATH + "prolong/", "months=1&number=" + first)
                        .send(),
                404,
                "Check phone's number");
        assertThat(shown(first)).isEqualTo(before);
    }

    @Test
    void orderOnceUnderOneKeyHoweverOftenTheRequestIsRepeated() {
        String order = "direction_id=" + id() + "&documents_group_id=0";
        String key = UUID.randomUUID().toString();

        RawAnswer ordered = postOnce("order/", order, key);
        RawAnswer repeated = postOnce("order/", "format=json&" + order, key);

        assertThat(ordered.status()).isEqualTo(200);
        assertThat(tree(repeated)).isEqualTo(tree(ordered));
        assertThat(get("", "").get("info")).hasSize(1);
        assertThat(postOnce("order/", order + "&period=3month", key).status()).isEqualTo(422);
        assertThat(postOnce("order/", order, "x".repeat(256)).status()).isEqualTo(400);
    }

    @Test
    void payOnceUnderOneKeyHoweverManyAskAtOnce() {
        order(first);
        LocalDateTime paid = stopDate();
        String key = UUID.randomUUID().toString();

        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> postOnce("prolong/", "number=" + first + "&months=1", key)))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();

        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        assertThat(Duration.between(paid, stopDate()).toDays()).isBetween(27L, 32L);
    }

    @Test
    void answerInXmlToo() {
        String order = "direction_id=" + id() + "&number_id=" + first + "&format=xml";

        assertThat(post("order/", order).body())
                .isEqualTo("<?xml version=\"1.0\"?>\n<answer><status>success</status><number>" + first
                        + "</number><is_reserved>false</is_reserved><is_activated>true</is_activated></answer>\n");
        assertThat(client.get(PATH + "available/" + id() + "/", "mask=" + second + "&format=xml")
                        .send()
                        .body())
                .contains("<numbers><value><id>" + second + "</id><direction_id>" + id() + "</direction_id>");
        assertThat(client.get(PATH + "checking-wrongs/", "format=xml").send().body())
                .contains("<info><wrong_document>null</wrong_document><wrong_address>null</wrong_address></info>");
    }

    private Direction aDirection(Features features) {
        var offer = new Direction.Offer(
                new Country("DE"),
                anyAreaCode(),
                LocalNames.of("Köln", Map.of("en", "Cologne")),
                null,
                NumberType.GEOGRAPHIC,
                FEES,
                features,
                new Restrictions(List.of("passport")),
                null);
        Direction opened = Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(offer)));
        transactions.within(() -> numbers.addFree(opened.id(), numbersIn(offer.areaCode(), 3), NOON));
        return opened;
    }

    private long id() {
        return direction.id().value();
    }

    private void order(String number) {
        assertThat(post("order/", "direction_id=" + id() + "&number_id=" + number)
                        .status())
                .isEqualTo(200);
    }

    private JsonNode shown(String number) {
        return get("number/", "type=common&number=" + number).get("info");
    }

    private String activeInSeven() {
        return RawRequest.get("/api/numbers/active", "X-Api-Key: " + customer.liveKey());
    }

    private JsonNode get(String method, String query) {
        RawAnswer answer = client.get(PATH + method, query).send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return tree(answer);
    }

    private JsonNode put(String method, String form) {
        RawAnswer answer = request("PUT", method, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return tree(answer);
    }

    private RawAnswer post(String method, String form) {
        return request("POST", method, form);
    }

    private RawAnswer postOnce(String path, String form, String key) {
        return client.form("POST", PATH + path, form)
                .with("Idempotency-Key: " + key)
                .send();
    }

    private LocalDateTime stopDate() {
        return LocalDateTime.parse(shown(first).get("stop_date").asText().replace(' ', 'T'));
    }

    private RawAnswer request(String method, String path, String form) {
        return client.form(method, PATH + path, form).send();
    }

    private void verifyRefused(RawAnswer answer, int status, String message) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"status\":\"error\",\"message\":\"" + message + "\"}");
    }

    private JsonNode tree(RawAnswer answer) {
        return read(answer.body());
    }

    /** Single quotes read better here. */
    private JsonNode tree(String text) {
        return read(text.replace('\'', '"'));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
