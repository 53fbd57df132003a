package rufwerk.kit.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"carrier", "carrier-1.example.com:5060", "192.0.2.1", "[2001:db8::1]:5060", "a_b"})
    void isANameOrAHost(String name) {
        assertThat(new Gateway(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-carrier",
                "a b",
                "a\nb",
                "a\n",
                "a\"",
                "a'b",
                "a<b",
                "a&b",
                "a/b",
                "a|b",
                "a,b",
                "a@b",
                "a;b",
                "${a}",
                "a:",
                "a:123456",
                "[::1",
                "ä",
            })
    void isNothingThatCouldMeanMore(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gateway(name));
    }
}
