package rufwerk.numbers.seven.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://numbers.example.com", "https://numbers.example.com/"})
    void isWhatCustomersWereGivenHoweverTheProxyCallsUs(String configured) {
        assertThat(publicUrl(Optional.of(configured)).of("http", "10.0.0.7:8182", "/api/numbers/active?a=%7e&b"))
                .isEqualTo("https://numbers.example.com/api/numbers/active?a=%7e&b");
    }

    @Test
    void isWhereTheyConnectToWithoutAProxy() {
        assertThat(publicUrl(Optional.empty()).of("http", "127.0.0.1:8182", "/api/numbers/active"))
                .isEqualTo("http://127.0.0.1:8182/api/numbers/active");
    }

    private static PublicUrl publicUrl(Optional<String> configured) {
        return new PublicUrl(() -> configured);
    }
}
