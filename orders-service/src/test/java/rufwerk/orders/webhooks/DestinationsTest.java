package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private final Destinations destinations = new Destinations(List.of(), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1",
                "2001:db8::1"
            })
    void refusesAddressesThatAreNotPublic(String address) throws Exception {
        assertThat(destinations.mayBeCalled(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9.9.9", "172.32.0.1", "100.128.0.1", "2620:fe::fe"})
    void acceptsPublicAddresses(String address) throws Exception {
        assertThat(destinations.mayBeCalled(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost/", "http://127.0.0.1:8184/v1/accounts", "http://[::1]/", "http://2130706433/"})
    void refusesLocalNamesAndDisguises(String url) {
        assertThatThrownBy(() -> destinations.resolve(URI.create(url)).await().atMost(Duration.ofSeconds(5)))
                .isInstanceOfAny(Destinations.ForbiddenDestination.class, Destinations.UnknownDestination.class);
    }

    @Test
    void acceptsWhatAnOperatorAllows() throws Exception {
        var allowed = new Destinations(List.of("127.0.0.0/8", "fd00::/8"), InetAddress::getAllByName);

        assertThat(allowed.mayBeCalled(InetAddress.getByName("127.0.0.1"))).isTrue();
        assertThat(allowed.mayBeCalled(InetAddress.getByName("fd00::1"))).isTrue();
        assertThat(allowed.mayBeCalled(InetAddress.getByName("10.0.0.1"))).isFalse();
    }
}
