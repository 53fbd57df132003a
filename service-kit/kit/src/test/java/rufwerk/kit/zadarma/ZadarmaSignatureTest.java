package rufwerk.kit.zadarma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of {@code wire/zadarma.md} §1. */
class ZadarmaSignatureTest {
    private static final String SECRET = "8a8e91d214fb728889c7";
    private static final String COUNTRIES = "/v1/direct_numbers/countries/";
    private static final String UPLOAD = "/v1/documents/upload/";
    private static final String UPLOAD_SIGNATURE = "ZGVjZjA3MzY1YzczNjc0YjVkNjNiMGE1Njc5ZWRjNjBlNTQxMjU5OA==";

    @ParameterizedTest
    @CsvSource({
        "/v1/direct_numbers/countries/,'',OTU2Njc4MTdmOGQyMTRiOTcyYzg4MmIyYmY3OTMzYzA5ZTE5YzZjMw==",
        "/v1/direct_numbers/countries/,format=json,MWVlNjYxYWQ4M2ZkOTY0YjEwYmQzM2FhODhkOGRjOTQzYzMyNWNjMQ==",
        "/v1/documents/upload/,document_type=passport&format=json&group_id=0," + UPLOAD_SIGNATURE
    })
    void isTheVendors(String path, String pairs, String signature) {
        assertThat(ZadarmaSignature.of(path, pairs, SECRET)).isEqualTo(signature);
        assertThat(matches(signature, path, pairs)).isTrue();
    }

    @Test
    void doesNotDependOnTheOrderOfThePairs() {
        assertThat(ZadarmaSignature.of(UPLOAD, "group_id=0&format=json&document_type=passport", SECRET))
                .isEqualTo(UPLOAD_SIGNATURE);
    }

    @Test
    void coversTheTextPartsOfAMultipartForm() {
        var parts = EncodedParameters.ofParts(List.of(
                Map.entry("group_id", "0"), Map.entry("format", "json"), Map.entry("document_type", "passport")));

        assertThat(ZadarmaSignature.matches(UPLOAD_SIGNATURE, UPLOAD, parts, SECRET))
                .isTrue();
    }

    /** Each pair is encoded as its client does: as it was sent, or as PHP would have. */
    @ParameterizedTest
    @CsvSource({
        "a=%7E, a=~",
        "a=%2A, a=*",
        "a=x+y, a=x%20y",
        "a=%21%27%28%29, a=!'()",
        "a=%C3%BC, a=%c3%bc",
        "a%5B%5D=1, a[]=1",
        "a=, a"
    })
    void holdsWhenPhpWouldHaveEncodedThePairsSo(String signed, String sent) {
        assertThat(matches(ZadarmaSignature.of(COUNTRIES, signed, SECRET), COUNTRIES, sent))
                .isTrue();
        assertThat(matches(ZadarmaSignature.of(COUNTRIES, sent, SECRET), COUNTRIES, sent))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a=1, a=2", "a=1, b=1", "a=1, a=1&b=", "a=x+y, a=xy", "a=1&a=2, a=2&a=1"})
    void doesNotHoldForOtherPairs(String signed, String sent) {
        assertThat(matches(ZadarmaSignature.of(COUNTRIES, signed, SECRET), COUNTRIES, sent))
                .isFalse();
    }

    @Test
    void changesWithPathPairsAndSecret() {
        String signature = ZadarmaSignature.of(COUNTRIES, "format=json", SECRET);

        assertThat(matches(signature, "/v1/direct_numbers/countries", "format=json"))
                .isFalse();
        assertThat(matches(signature, COUNTRIES, "format=xml")).isFalse();
        assertThat(matches("", COUNTRIES, "format=json")).isFalse();
        assertThat(ZadarmaSignature.of(COUNTRIES, "format=json", SECRET + "x")).isNotEqualTo(signature);
    }

    /** Whoever is not recognised yet can send anything. */
    @ParameterizedTest
    @CsvSource({"%", "%zz=1", "a=1&%=2", "=&=&=", "&&&", "%C0%AF=%FF"})
    void isOnlyWrongWhenThePairsCannotBeDecoded(String pairs) {
        assertThat(matches("x", COUNTRIES, pairs)).isFalse();
    }

    private static boolean matches(String signature, String path, String pairs) {
        return ZadarmaSignature.matches(signature, path, EncodedParameters.parse(pairs), SECRET);
    }
}
