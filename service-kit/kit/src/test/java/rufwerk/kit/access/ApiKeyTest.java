package rufwerk.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    @Test
    void isReadAsItWasIssued() {
        ApiKey key = ApiKey.issue(false);

        assertThat(key.text()).startsWith("rw_live_").hasSize(47);
        assertThat(ApiKey.parse(key.text())).hasValue(key);
        assertThat(key.isTest()).isFalse();
        assertThat(ApiKey.issue(true).isTest()).isTrue();
    }

    @Test
    void isRefusedWithAnySingleTypo() {
        String key = ApiKey.issue(false).text();
        for (int i = 0; i < key.length(); i++) {
            char other = key.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(ApiKey.parse(key.substring(0, i) + other + key.substring(i + 1)))
                    .as("typo at %d", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rw_live_", "900", "Bearer x", "rw_prod_00000000000000000000000000000000_000000"})
    void isRefusedInAnyOtherFormat(String text) {
        assertThat(ApiKey.parse(text)).isEmpty();
    }

    @Test
    void isNeverShownInFull() {
        ApiKey key = ApiKey.issue(false);

        assertThat(key.toString()).hasSizeLessThan(16);
    }
}
