package rufwerk.numbers.seven.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors are those of {@code wire/seven.md} §2. */
class SevenSignatureTest {
    private static final String SECRET = "SECRET";
    private static final String TIMESTAMP = "1634641200";
    private static final String NONCE = "fpPRhAd1s8GXacfR39mWqKPynmmXfJnc";
    private static final Instant SIGNED = Instant.ofEpochSecond(1634641200);
    private static final String URL = "https://gateway.seven.io/api/numbers/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|order|{\"number\":\"4523854818\",\"payment_interval\":\"monthly\"}"
                        + "|d2e834f54fffea54b81b1c14f18f34c1891659f662caa54def5dd83313e99545",
                "GET|available?country=DK|''|8f138a51c1ae1c0cead61ce300ed16bd6b76dcafaeb19062637f7ce11bea6043"
            })
    void isTheVendors(String method, String below, String body, String hex) {
        assertThat(SevenSignature.sign(TIMESTAMP, NONCE, method, URL + below, body.getBytes(UTF_8), SECRET))
                .isEqualTo(hex);
        assertThat(signature(hex).covers(method, URL + below, body.getBytes(UTF_8), SECRET))
                .isTrue();
    }

    @Test
    void changesWithEverythingItCovers() {
        byte[] body = "{}".getBytes(UTF_8);
        var signature = signature(SevenSignature.sign(TIMESTAMP, NONCE, "POST", URL, body, SECRET));

        assertThat(signature.covers("POST", URL, body, SECRET)).isTrue();
        assertThat(signature.covers("PATCH", URL, body, SECRET)).isFalse();
        assertThat(signature.covers("POST", URL + "?", body, SECRET)).isFalse();
        assertThat(signature.covers("POST", URL, "{} ".getBytes(UTF_8), SECRET)).isFalse();
        assertThat(signature.covers("POST", URL, body, SECRET + "x")).isFalse();
        assertThat(new SevenSignature("1634641201", NONCE, signature.hex()).covers("POST", URL, body, SECRET))
                .isFalse();
        assertThat(new SevenSignature(TIMESTAMP, NONCE.toUpperCase(), signature.hex())
                        .covers("POST", URL, body, SECRET))
                .isFalse();
    }

    @Test
    void isGoodForThirtySecondsAroundItsTime() {
        assertThat(signature("").isRecentAt(SIGNED.plusSeconds(30))).isTrue();
        assertThat(signature("").isRecentAt(SIGNED.plusSeconds(31))).isFalse();
        assertThat(signature("").isRecentAt(SIGNED.minusSeconds(30))).isTrue();
        assertThat(signature("").isRecentAt(SIGNED.minusSeconds(31))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1634641200.0", " 1634641200", "99999999999999999999", "١٦٣٤٦٤١٢٠٠", "0x1"})
    void isNeverRecentWithoutATime(String timestamp) {
        assertThat(new SevenSignature(timestamp, NONCE, "").isRecentAt(SIGNED)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "fpPRhAd1s8GXacfR39mWqKPynmmXfJncX",
                "fpPRhAd1s8GXacfR39mWqKPynmmXfJn-",
                "fpPRhAd1s8GXacfR39mWqKPynmmXfJnü"
            })
    void needsANonceOf32LettersAndDigits(String nonce) {
        assertThat(new SevenSignature(TIMESTAMP, nonce, "").hasProperNonce()).isFalse();
        assertThat(new SevenSignature(TIMESTAMP, NONCE, "").hasProperNonce()).isTrue();
    }

    @Test
    void isThereAsSoonAsOneOfItsHeadersIs() {
        assertThat(SevenSignature.of(null, null, null)).isEmpty();
        assertThat(SevenSignature.of(null, NONCE, null)).hasValue(new SevenSignature("", NONCE, ""));
    }

    private static SevenSignature signature(String hex) {
        return new SevenSignature(TIMESTAMP, NONCE, hex);
    }
}
