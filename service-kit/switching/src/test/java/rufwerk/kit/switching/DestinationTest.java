package rufwerk.kit.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.switching.Destination.SipAddress;
import rufwerk.kit.switching.Destination.Subscriber;

class DestinationTest {

    @Test
    void isToldInOneWord() {
        assertThat(new Subscriber("4420123456").text()).isEqualTo("4420123456");
        assertThat(new SipAddress("alice%26bob", "sip.example.com:5070").text())
                .isEqualTo("sip:alice%26bob@sip.example.com:5070");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a b", "a&b", "a|b", "a,b", "a;b", "a@b", "a/b", "${a}", "a\"", "a'", "a\n", "<a>", "ä"})
    void isNothingThatCouldMeanMore(String nasty) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Subscriber(nasty));
        assertThatIllegalArgumentException().isThrownBy(() -> new SipAddress(nasty, "example.com"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SipAddress("alice", nasty));
        assertThatIllegalArgumentException().isThrownBy(() -> new SipAddress("alice", "example.com:" + nasty));
    }
}
