package rufwerk.durchwahl.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.lease.NumberCheck.Right;
import rufwerk.durchwahl.lease.NumberCheck.Wrong;

class NumberCheckTest {
    private final NumberCheck numberCheck = new NumberCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4420123456",
                "447700900123",
                "4922112345678",
                "390612345678",
                "12125550123",
                "8613812345678",
                "870776123456",
                "80012345678"
            })
    void letsNumbersPassThatCanExist(String phone) {
        assertThat(numberCheck.check(phone)).isEqualTo(new Right(new Destination(phone)));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                 EMPTY",
        "' ',                NOT_ONLY_DIGITS",
        "+4420123456,        NOT_ONLY_DIGITS",
        "44 20123456,        NOT_ONLY_DIGITS",
        "44-20123456,        NOT_ONLY_DIGITS",
        "٤٤٢٠١٢٣٤٥٦,         NOT_ONLY_DIGITS",
        "0,                  NO_COUNTRY_CODE",
        "004420123456,       NO_COUNTRY_CODE",
        "022112345678,       NO_COUNTRY_CODE",
        "99912345678,        NO_COUNTRY_CODE",
        "2101234567,         NO_COUNTRY_CODE",
        "4,                  WRONG_LENGTH",
        "44,                 WRONG_LENGTH",
        "4420,               WRONG_LENGTH",
        "442012345678901,    WRONG_LENGTH",
        "1212555012,         WRONG_LENGTH",
        "121255501234,       WRONG_LENGTH",
        "4444444444444444,   WRONG_LENGTH",
    })
    void saysWhatIsWrong(String phone, Refusal why) {
        assertThat(numberCheck.check(phone)).isEqualTo(new Wrong(why));
    }

    @Test
    void takesTwoSpellingsOfOneNumberForOneDestination() {
        assertThat(numberCheck.check("49022112345678")).isEqualTo(numberCheck.check("4922112345678"));
    }

    @Test
    void survivesAnyText() {
        assertThat(numberCheck.check("1".repeat(1_000_000))).isEqualTo(new Wrong(Refusal.WRONG_LENGTH));
        assertThat(numberCheck.check("\0\uD800")).isEqualTo(new Wrong(Refusal.NOT_ONLY_DIGITS));
    }
}
