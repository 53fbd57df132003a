package rufwerk.numbers.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.kit.switching.Destination.SipAddress;
import rufwerk.kit.switching.Destination.Subscriber;
import rufwerk.numbers.settings.SipTarget;

class SipDestinationTest {

    @Test
    void isALoginBehindTheGateway() {
        assertThat(SipDestination.of(new SipTarget("00001"))).isEqualTo(new Subscriber("00001"));
        assertThat(SipDestination.of(new SipTarget("_sales-1"))).isEqualTo(new Subscriber("_sales-1"));
    }

    @Test
    void isAnAddressThatNeedsNoGateway() {
        assertThat(SipDestination.of(new SipTarget("alice.b+x@sip.example.com:5070")))
                .isEqualTo(new SipAddress("alice.b+x", "sip.example.com:5070"));
    }

    @ParameterizedTest
    @CsvSource({
        "a&b, a%26b",
        "$1, %241",
        "it's, it%27s",
        "a*=~!, a%2A%3D%7E%21",
        "100%, 100%25",
        "a%26b, a%26b",
    })
    void escapesWhatADialplanCouldTakeForItsOwn(String user, String escaped) {
        assertThat(SipDestination.of(new SipTarget(user + "@example.com")))
                .isEqualTo(new SipAddress(escaped, "example.com"));
    }
}
