package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @Test
    void readsDigitsWithAndWithoutThePlusSign() {
        assertThat(PhoneNumber.parse("492214710000")).contains(new PhoneNumber("492214710000"));
        assertThat(PhoneNumber.parse("+492214710000")).contains(new PhoneNumber("492214710000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++492214710000",
                "0221471000",
                "492214",
                "4922147100001234",
                "49 221 4710000",
                "49221x710000",
                "٤٩٢٢١٤٧١٠٠٠٠",
                "492214710000\n",
                "492214710000'; DROP TABLE phone_number; --"
            })
    void refusesEverythingElse(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    @Test
    void showsOnlyItsBeginningInLogs() {
        assertThat(new PhoneNumber("492214710000")).hasToString("492214…");
    }
}
