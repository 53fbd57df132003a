package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingCodesTest {
    @ParameterizedTest
    @CsvSource({"49221, 221", "1212, 212", "351239, 239", "49, ''", "4, ''", "'', ''", "35, ''", "0049221, ''"})
    void leaveTheFirstDigitsOfAnAreaCode(String head, String areaHead) {
        assertThat(CallingCodes.behindCode(head)).isEqualTo(areaHead);
    }
}
