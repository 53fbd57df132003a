package rufwerk.durchwahl.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalledNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "491801557990980",
                "+491801557990980",
                "00491801557990980",
                "01801557990980",
                "+49 (0) 1801 557990-980",
                "0180 1 557990 980",
            })
    void hasManySpellings(String dialled) {
        assertThat(CalledNumber.spelled(dialled)).contains(new CalledNumber("491801557990980"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "4420123456",
                "1801557990980",
                "49221123456",
                "49180",
                "4918015579909801",
                "49180155799098x",
                "+491801557990980\n",
                "٤٩١٨٠١٥٥٧٩٩٠٩٨٠",
            })
    void isNothingElse(String dialled) {
        assertThat(CalledNumber.spelled(dialled)).isEmpty();
    }

    @Test
    void isNotSearchedForInLongTexts() {
        assertThat(CalledNumber.spelled("491801557990980" + " ".repeat(100_000)))
                .isEmpty();
    }
}
