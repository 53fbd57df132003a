package rufwerk.kit.zadarma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import rufwerk.kit.problem.ProblemException;

class EncodedParametersTest {

    @Test
    void areDecodedForTheResourceAndKeptForTheSignature() {
        var parameters = EncodedParameters.parse("name=J%C3%BCrgen+%26+Co&a%5B%5D=1&empty=&bare&name=second");

        assertThat(parameters.first("name")).hasValue("Jürgen & Co");
        assertThat(parameters.first("a[]")).hasValue("1");
        assertThat(parameters.first("empty")).hasValue("");
        assertThat(parameters.first("bare")).hasValue("");
        assertThat(parameters.first("missing")).isEmpty();
        assertThat(parameters.sortedAsSent()).isEqualTo("a%5B%5D=1&bare&empty=&name=J%C3%BCrgen+%26+Co&name=second");
        assertThat(parameters.sortedByPhp()).isEqualTo("a%5B%5D=1&bare=&empty=&name=J%C3%BCrgen+%26+Co&name=second");
    }

    @Test
    void areSortedByWhatTheirNamesMean() {
        // Encoded, "%7A" comes before "b".
        assertThat(EncodedParameters.parse("%7A=1&b=2").sortedAsSent()).isEqualTo("b=2&%7A=1");
    }

    @Test
    void takeOneVeryLongName() {
        String name = "n".repeat(1_000_000);

        assertThat(EncodedParameters.parse(name + "=1").first(name)).hasValue("1");
    }

    @Test
    void refuseMoreThanAnyMethodHas() {
        assertThat(EncodedParameters.parse("a=1&".repeat(1_000)).first("a")).hasValue("1");
        assertThatThrownBy(() -> EncodedParameters.parse("a=1&".repeat(10_000)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Wrong parameters!");
    }
}
