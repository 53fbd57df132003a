package rufwerk.numbers.seven.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SlackWebhook;
import rufwerk.numbers.settings.SmsForwarding;

class ChangeRequestTest {
    private static final SlackWebhook SLACK =
            new SlackWebhook(URI.create("https://hooks.slack.com/services/T1/B1/secret"));
    private static final NumberSettings BEFORE = NumberSettings.initial(true, 0)
            .withName(new NumberName("Before"))
            .withSmsForwarding(new SmsForwarding(
                    List.of(new PhoneNumber("4917600000000")), List.of(new EmailAddress("before@example.org")), SLACK));
    private static final List<EmailAddress> TWO =
            List.of(new EmailAddress("j.doe@acme.example"), new EmailAddress("john@doe.example"));

    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email_forward%5B0%5D=j.doe%40acme.example&email_forward%5B1%5D=john%40doe.example",
                "email_forward[1]=john@doe.example&email_forward[0]=j.doe@acme.example",
                "email_forward[]=j.doe@acme.example&email_forward[]=john@doe.example",
                "email_forward=j.doe@acme.example&email_forward=john@doe.example",
                "email_forward=j.doe@acme.example,+john@doe.example,",
                "email_forward=j.doe@acme.example,john@doe.example,john@doe.example"
            })
    void readsListsInEveryFormClientsSend(String form) {
        assertThat(ofForm(form))
                .isEqualTo(BEFORE.withSmsForwarding(BEFORE.smsForwarding().withAddresses(TWO)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email_forward\":[\"j.doe@acme.example\",\"john@doe.example\"]}",
                "{\"email_forward\":[\"j.doe@acme.example\",null,\"\",\"john@doe.example\"]}",
                "{\"email_forward\":\"j.doe@acme.example,john@doe.example\"}",
                "{\"email_forward\":[\"j.doe@acme.example\",\"john@doe.example\"],\"sms_forward\":null,\"other\":1}"
            })
    void readsListsAsJson(String text) throws JsonProcessingException {
        assertThat(ofJson(text).smsForwarding())
                .isEqualTo(BEFORE.smsForwarding().withAddresses(TWO));
    }

    @Test
    void leavesWhatWasNotSentAsItIs() throws JsonProcessingException {
        assertThat(ofForm("")).isEqualTo(BEFORE);
        assertThat(ofForm("p=key&email_forwarding=x")).isEqualTo(BEFORE);
        assertThat(ofJson("{}")).isEqualTo(BEFORE);
        assertThat(ofForm("friendly_name=New+Friendly+Name"))
                .isEqualTo(BEFORE.withName(new NumberName("New Friendly Name")));
    }

    @Test
    void switchesForwardingOffWithAnEmptyList() throws JsonProcessingException {
        assertThat(ofForm("sms_forward=").smsForwarding().numbers()).isEmpty();
        assertThat(ofForm("sms_forward=").smsForwarding().addresses()).hasSize(1);
        assertThat(ofForm("email_forward[]=").smsForwarding().addresses()).isEmpty();
        assertThat(ofJson("{\"sms_forward\":[],\"email_forward\":\"\",\"friendly_name\":\"\",\"slack_forward\":[]}"))
                .isEqualTo(BEFORE.withName(NumberName.NONE).withSmsForwarding(SmsForwarding.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"slack_forward\":\"https://hooks.slack.com/services/T2/B2/other\"}",
                "{\"slack_forward\":[\"https://hooks.slack.com/services/T2/B2/other\"]}"
            })
    void readsAWebhookAsTextAndAsAList(String text) throws JsonProcessingException {
        var other = new SlackWebhook(URI.create("https://hooks.slack.com/services/T2/B2/other"));

        assertThat(ofJson(text))
                .isEqualTo(BEFORE.withSmsForwarding(BEFORE.smsForwarding().withSlack(other)));
        assertThat(ofForm("slack_forward=https://hooks.slack.com/services/T2/B2/other"))
                .isEqualTo(ofJson(text));
    }

    @Test
    void readsNumbersWithAndWithoutPlusAndQuotes() throws JsonProcessingException {
        assertThat(ofJson("{\"sms_forward\":[4917612345678,\"+4917612345679\"]}")
                        .smsForwarding()
                        .numbers())
                .containsExactly(new PhoneNumber("4917612345678"), new PhoneNumber("4917612345679"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sms_forward=0176123",
                "sms_forward[0]=4917612345678&sms_forward[1]=x",
                "email_forward=nobody",
                "email_forward=a@example.org%0d%0aBcc:+b@example.org",
                "friendly_name=two%0alines",
                "slack_forward=https://hooks.slack.example/services/x",
                "slack_forward=http://hooks.slack.com/services/x",
                "slack_forward=169.254.169.254",
                "slack_forward[]=https://hooks.slack.com/services/x&slack_forward[]=https://hooks.slack.com/services/y"
            })
    void refusesWhatCannotBeSet(String form) {
        assertThatThrownBy(() -> ofForm(form)).isInstanceOf(SevenRefusal.class);
    }

    @Test
    void refusesMoreThanTenOfAKind() {
        String eleven =
                IntStream.range(0, 11).mapToObj(i -> "49176123456" + (10 + i)).collect(Collectors.joining(","));

        assertThatThrownBy(() -> ofForm("sms_forward=" + eleven)).hasMessageContaining("10 phone numbers at most");
    }

    private static NumberSettings ofForm(String form) {
        var parameters = new MultivaluedHashMap<String, String>();
        new QueryStringDecoder(form, false).parameters().forEach(parameters::put);
        return ChangeRequest.of(parameters).toChange(ChangeRequestTest::isSlack).apply(BEFORE);
    }

    private NumberSettings ofJson(String text) throws JsonProcessingException {
        return json.readerFor(ChangeRequest.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<ChangeRequest>readValue(text)
                .toChange(ChangeRequestTest::isSlack)
                .apply(BEFORE);
    }

    private static boolean isSlack(SlackWebhook webhook) {
        return webhook.origin().equals("https://hooks.slack.com");
    }
}
