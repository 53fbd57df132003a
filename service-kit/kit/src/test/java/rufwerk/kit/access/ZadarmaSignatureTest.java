package rufwerk.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of {@code wire/zadarma.md} §1. */
class ZadarmaSignatureTest {
    private static final String SECRET = "8a8e91d214fb728889c7";
    private static final String COUNTRIES = "/v1/direct_numbers/countries/";

    @ParameterizedTest
    @CsvSource({
        "/v1/direct_numbers/countries/,'',OTU2Njc4MTdmOGQyMTRiOTcyYzg4MmIyYmY3OTMzYzA5ZTE5YzZjMw==",
        "/v1/direct_numbers/countries/,format=json,MWVlNjYxYWQ4M2ZkOTY0YjEwYmQzM2FhODhkOGRjOTQzYzMyNWNjMQ==",
        "/v1/documents/upload/,document_type=passport&format=json&group_id=0,"
                + "ZGVjZjA3MzY1YzczNjc0YjVkNjNiMGE1Njc5ZWRjNjBlNTQxMjU5OA=="
    })
    void isTheVendors(String path, String pairs, String signature) {
        assertThat(ZadarmaSignature.of(path, pairs, SECRET)).isEqualTo(signature);
        assertThat(ZadarmaSignature.matches(signature, path, pairs, SECRET)).isTrue();
    }

    @Test
    void doesNotDependOnTheOrderOfThePairs() {
        assertThat(ZadarmaSignature.of(
                        "/v1/documents/upload/", "group_id=0&format=json&document_type=passport", SECRET))
                .isEqualTo("ZGVjZjA3MzY1YzczNjc0YjVkNjNiMGE1Njc5ZWRjNjBlNTQxMjU5OA==");
    }

    @Test
    void takesPairsAsTheyWereEncoded() {
        assertThat(ZadarmaSignature.of(COUNTRIES, "a=%7E", SECRET))
                .isNotEqualTo(ZadarmaSignature.of(COUNTRIES, "a=~", SECRET));
    }

    @Test
    void changesWithPathPairsAndSecret() {
        String signature = ZadarmaSignature.of(COUNTRIES, "format=json", SECRET);

        assertThat(ZadarmaSignature.matches(signature, "/v1/direct_numbers/countries", "format=json", SECRET))
                .isFalse();
        assertThat(ZadarmaSignature.matches(signature, COUNTRIES, "format=xml", SECRET))
                .isFalse();
        assertThat(ZadarmaSignature.matches(signature, COUNTRIES, "format=json", SECRET + "x"))
                .isFalse();
        assertThat(ZadarmaSignature.matches("", COUNTRIES, "format=json", SECRET))
                .isFalse();
    }

    /** Whoever is not recognised yet can send anything. */
    @ParameterizedTest
    @CsvSource({"%", "%zz=1", "a=1&%=2", "=&=&="})
    void isOnlyWrongWhenThePairsCannotBeDecoded(String pairs) {
        assertThat(ZadarmaSignature.matches("x", COUNTRIES, pairs, SECRET)).isFalse();
    }
}
