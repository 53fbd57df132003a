package rufwerk.numbers.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsContentTest {

    @ParameterizedTest
    @ValueSource(strings = {"+4917612345678", "Rufwerk", "Ärztehaus", "1"})
    void isFromANumberOrAName(String sender) {
        assertThat(new SmsContent(sender, "").sender()).isEqualTo(sender);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a\nb", "a\rBcc: b@example.com", "a\u2028b", "a\ud800", "123456789012345678901234567890123"})
    void isFromNobodyWhoCouldBreakAHeader(String sender) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsContent(sender, "text"));
    }

    @Test
    void isAsLongAsAMessageCanBe() {
        assertThat(new SmsContent("a", "x".repeat(39_015)).text()).hasSize(39_015);
        assertThatIllegalArgumentException().isThrownBy(() -> new SmsContent("a", "x".repeat(39_016)));
    }

    @Test
    void isTheSameBeforeAndAfterItIsKept() {
        assertThat(new SmsContent("a", "half \ud83d")).isEqualTo(new SmsContent("a", "half ?"));
    }

    @Test
    void tellsNothingOfItselfToALog() {
        assertThat(new SmsContent("+4917612345678", "secret")).hasToString("6 characters");
    }
}
