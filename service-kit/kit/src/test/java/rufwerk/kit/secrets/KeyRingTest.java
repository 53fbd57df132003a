package rufwerk.kit.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rufwerk.kit.secrets.MasterKeyFixtures.BLUE;
import static rufwerk.kit.secrets.MasterKeyFixtures.GREEN;
import static rufwerk.kit.secrets.MasterKeyFixtures.RED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    @Test
    void readsAFileAsItReadsAVariable() {
        String file = "# since May, replaces all others\n%s\r\n\n  %s # old\n%s".formatted(RED, GREEN, BLUE);

        assertThat(KeyRing.parse(file)).isEqualTo(KeyRing.parse(RED + ", " + GREEN + "," + BLUE));
    }

    @Test
    void tellsTheOrderOfItsKeys() {
        assertThat(KeyRing.parse(RED + "," + GREEN)).isNotEqualTo(KeyRing.parse(GREEN + "," + RED));
    }

    @Test
    void countsAKeyThatStandsThereTwiceOnce() {
        assertThat(KeyRing.parse(RED + "," + GREEN + "," + RED)).isEqualTo(KeyRing.parse(RED + "," + GREEN));
    }

    @Test
    void showsIdsThatSayNothingAboutTheKeys() {
        assertThat(KeyRing.parse(RED + "," + GREEN).toString())
                .matches("\\[[0-9a-f]{12}, [0-9a-f]{12}]")
                .doesNotContain("0101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "# none", ","})
    void refusesToBeEmpty(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "no-base64!", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ=="})
    void saysWhichKeyIsWrongAndNotWhatItLooksLike(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.parse(RED + "," + wrong))
                .withMessage("Master key 2 is not the base64 of 32 bytes")
                .withNoCause();
    }
}
