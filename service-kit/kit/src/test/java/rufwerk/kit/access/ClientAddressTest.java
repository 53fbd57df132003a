package rufwerk.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @Test
    void isThePeerWhenNoProxyIsTrusted() {
        assertThat(new ClientAddress(new TestAccess())
                        .of("203.0.113.7", List.of("192.0.2.1"))
                        .network())
                .isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7  | 192.0.2.1                      | 203.0.113.7",
                "10.1.2.3     | ''                             | 10.1.2.3",
                "10.1.2.3     | 192.0.2.1                      | 192.0.2.1",
                "10.1.2.3     | 198.51.100.9, 192.0.2.1        | 192.0.2.1",
                "10.1.2.3     | 198.51.100.9, 192.0.2.1, 10.9.9.9 | 192.0.2.1",
                "10.1.2.3     | 10.0.0.1, 10.0.0.2             | 10.0.0.1",
                "10.1.2.3     | unknown                        | 10.1.2.3",
                "10.1.2.3     | 192.0.2.1, unknown             | 10.1.2.3",
                "10.1.2.3     | 192.0.2.1:5060                 | 192.0.2.1",
                "10.1.2.3     | example.com                    | 10.1.2.3",
                "10.1.2.3     | [2001:db8:1:2:3:4:5:6]:443     | 2001:db8:1:2:0:0:0:0/64",
                "fd00::1      | 192.0.2.1                      | 192.0.2.1",
                "fe80::1%eth0 | 192.0.2.1                      | fe80:0:0:0:0:0:0:0/64",
                "::ffff:10.1.2.3 | ::ffff:192.0.2.1            | 192.0.2.1",
            })
    void believesTrustedProxiesOnlyReadingFromTheRight(String peer, String forwardedFor, String network) {
        var address = new ClientAddress(TestAccess.trusting("10.0.0.0/8", "fd00::/8"));

        assertThat(address.of(peer, List.of(forwardedFor)).network()).isEqualTo(network);
    }

    @Test
    void readsSeveralHeadersAsOne() {
        var address = new ClientAddress(TestAccess.trusting("10.1.2.3"));

        assertThat(address.of("10.1.2.3", List.of("192.0.2.1", "192.0.2.2")).network())
                .isEqualTo("192.0.2.2");
    }

    @Test
    void refusesProxiesThatAreNoAddresses() {
        assertThatThrownBy(() -> new ClientAddress(TestAccess.trusting("10.0.0.0/33")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClientAddress(TestAccess.trusting("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
