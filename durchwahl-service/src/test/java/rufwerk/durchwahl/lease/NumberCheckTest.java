package rufwerk.durchwahl.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.durchwahl.book.Destination;
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
                "80012345678",
                "4915112345678",
                "33612345678",
                "41446681800",
                "61291234567",
                "5511961234567"
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                // emergency
                "49112",
                "49110",
                "44999",
                "1911",
                "33112",
                "39113",
                "34112",
                "81119",
                // short
                "49115",
                "49116117",
                "4911833",
                "4911880",
                "44118500",
                "33118218",
                "1411",
                // premium rate
                "499001234567",
                "491377123456",
                "449098790000",
                "19005550123",
                "33899701234",
                "39899123456",
                "41900123456",
                "43900123456",
                "34803123456",
                "319001234567",
                "611900654321",
                "81990123456",
                "979123456789",
                // shared cost
                "491371123456",
                "448451234567",
                "611300123456",
                "33810123456",
                "41840123456",
                "43810123456",
                "80812345678",
                // one number for a company
                "443451234567",
                "491811234567",
                // 0180, our own and those no plan knows
                "491801557990980",
                "491805123456",
                "4901805123456",
                "49180",
                "4918099",
            })
    void knowsWhatIsNeverADestination(String phone) {
        assertThat(numberCheck.check(phone)).isEqualTo(new Wrong(Refusal.NO_DESTINATION));
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
