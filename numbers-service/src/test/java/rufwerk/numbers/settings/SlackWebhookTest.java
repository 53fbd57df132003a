package rufwerk.numbers.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackWebhookTest {
    @Test
    void knowsWhereItLeads() {
        SlackWebhook webhook = SlackWebhook.parse(" https://HOOKS.slack.com/services/T1/B1/secret ")
                .orElseThrow();

        assertThat(webhook.origin()).isEqualTo("https://hooks.slack.com");
        assertThat(webhook.text()).isEqualTo("https://HOOKS.slack.com/services/T1/B1/secret");
        assertThat(new SlackWebhook(URI.create("http://127.0.0.1:8065/hooks/x")).origin())
                .isEqualTo("http://127.0.0.1:8065");
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        assertThat(SlackWebhook.parse("https://hooks.slack.com/services/T1/B1/secret"))
                .hasToString("Optional[https://hooks.slack.com/…]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "hooks.slack.com/services/x",
                "ftp://hooks.slack.com/services/x",
                "https:///services/x",
                "https://hooks.slack.com",
                "https://hooks.slack.com/",
                "https://hooks.slack.com@evil.example/x",
                "https://evil.example#@hooks.slack.com/x",
                "https://evil.example?@hooks.slack.com/x",
                "https://evil.example\\@hooks.slack.com/x",
                "https://hooks.slack.com/ö",
                "https://hooks.slack.com/x\r\nHost: evil.example"
            })
    void refusesWhatIsNoneOrLooksLikeAnother(String text) {
        assertThat(SlackWebhook.parse(text)).isEmpty();
    }

    @Test
    void isNotLong() {
        String url = "https://hooks.slack.com/" + "x".repeat(477);

        assertThatThrownBy(() -> new SlackWebhook(URI.create(url))).isInstanceOf(IllegalArgumentException.class);
        assertThat(SlackWebhook.parse(url.substring(1))).isEmpty();
        assertThat(SlackWebhook.parse(url.substring(0, 500))).isPresent();
    }
}
