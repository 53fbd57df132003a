package rufwerk.durchwahl.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "491801557990980",
                "+491801557990980",
                "00491801557990980",
                "01801557990980",
                "+49 (0) 1801 557990-980",
                "0180 1 557990 980",
                "tel:+49-1801-557990980",
                "tel:+491801557990980;phone-context=+49",
                "sip:+491801557990980@192.0.2.1:5060;user=phone",
                "SIPS:01801557990980@[2001:db8::1]",
                "sip:%2B491801557990980@example.com;transport=tcp",
                "sip:491801557990980;npdi@example.com?Subject=1",
            })
    void hasManySpellings(String dialled) {
        assertThat(Spelling.of(dialled)).contains(new CalledNumber("491801557990980"));
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
                "sip:",
                "sip:4420123456@491801557990980",
                "mailto:491801557990980@example.com",
                "sip:sip:491801557990980@example.com",
                "sip:491801557990980@example.com\r\nX: y",
                "sip:491801557990980@${uuid}",
                "tel:491801557990980\u0000",
                "sip:491801557990980@<x>\"'",
            })
    void isNothingElse(String dialled) {
        assertThat(Spelling.of(dialled)).isEmpty();
    }

    @Test
    void isNotSearchedForInLongTexts() {
        assertThat(Spelling.of("491801557990980" + " ".repeat(100_000))).isEmpty();
        assertThat(Spelling.of("sip:491801557990980@" + "a".repeat(100_000))).isEmpty();
    }
}
