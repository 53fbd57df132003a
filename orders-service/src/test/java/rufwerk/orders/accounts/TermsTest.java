package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rufwerk.orders.accounts.AccountFixtures.NOON;
import static rufwerk.orders.accounts.AccountFixtures.until;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7/32",
        "10.1.2.3/8, 10.0.0.0/8",
        "0.0.0.0/0, 0.0.0.0/0",
        "192.0.2.129/25, 192.0.2.128/25",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1/128",
        "2001:db8:ffff::/33, 2001:db8:8000:0:0:0:0:0/33"
    })
    void writeANetworkInOneWay(String given, String canonical) {
        assertThat(ofNetworks(given, canonical).networks()).containsExactly(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.1",
                "10.1/16",
                "256.0.0.1",
                "192.0.2.0/33",
                "::/129",
                "192.0.2.0/",
                "/8",
                "localhost",
                "fe80::1%eth0",
                "192.0.2.0/-1",
                "192.0.2.0/99999999999",
                " 192.0.2.7"
            })
    void refuseWhatIsNoNetwork(String text) {
        assertThat(AccessNotation.isNetwork(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ofNetworks(text));
    }

    @Test
    void haveScopesInAFixedOrder() {
        assertThat(ofScopes("orders:write", "numbers:read", "orders:write").scopes())
                .containsExactly("numbers:read", "orders:write");
    }

    @Test
    void openSomethingThatExists() {
        assertThatIllegalArgumentException().isThrownBy(TermsTest::ofScopes);
        assertThatIllegalArgumentException().isThrownBy(() -> ofScopes("orders:read", "orders:delete"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void allowAReasonableNumberOfRequests(int requests) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(null, AccessNotation.everyScope(), List.of(), null, requests));
    }

    @Test
    void endInAYearThatCanBeStored() {
        assertThatIllegalArgumentException().isThrownBy(() -> until(Terms.LATEST_EXPIRY.plusSeconds(1)));
    }

    @Test
    void canOnlyBeShortened() {
        assertThat(Terms.none().endingBy(NOON)).isEqualTo(until(NOON));
        assertThat(until(NOON.plusSeconds(1)).endingBy(NOON)).isEqualTo(until(NOON));
        assertThat(until(NOON).endingBy(NOON.plusSeconds(1))).isEqualTo(until(NOON));
    }

    private static Terms ofNetworks(String... networks) {
        return new Terms(null, AccessNotation.everyScope(), List.of(networks), null, null);
    }

    private static Terms ofScopes(String... scopes) {
        return new Terms(null, List.of(scopes), List.of(), null, null);
    }
}
