package rufwerk.numbers.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.inventory.PhoneNumber;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "492214710000",
                "+492214710000",
                "00492214710000",
                "02214710000",
                "+49 (0) 221 471-0000",
                "tel:+49-221-4710000;phone-context=+49",
                "sip:+492214710000@192.0.2.1:5060;user=phone",
                "SIP:02214710000@[2001:db8::1]",
            })
    void readsTheManySpellingsOfANumber(String dialled) {
        assertThat(Spelling.of(dialled)).contains(new PhoneNumber("492214710000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4523854818", "+4523854818", "004523854818", "sip:+4523854818@example.com"})
    void readsNumbersOfOtherCountries(String dialled) {
        assertThat(Spelling.of(dialled)).contains(new PhoneNumber("4523854818"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "0",
                "000",
                "reception",
                "49221",
                "4922147100001234",
                "++492214710000",
                "00+492214710000",
                "492214710000\n",
                "٤٩٢٢١٤٧١٠٠٠٠",
                "sip:alice@492214710000",
                "sip:492214710000@<x>\"'",
            })
    void readsNothingElse(String dialled) {
        assertThat(Spelling.of(dialled)).isEmpty();
    }
}
