package rufwerk.numbers.seven.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedKeyTest {

    @ParameterizedTest
    @CsvSource({"p=k, k", "number=1&p=k&p=l, k", "p=a%2Bb, a+b", "a=%20&p=, ''"})
    void isTheFirstOfItsNameInAForm(String form, String key) {
        assertThat(PresentedKey.inForm(form)).hasValue(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P=k", "pp=k", "p%=k", "p=%zz", "{\"p\":\"k\"}"})
    void isNotInAnotherForm(String form) {
        assertThat(PresentedKey.inForm(form)).isEmpty();
    }
}
