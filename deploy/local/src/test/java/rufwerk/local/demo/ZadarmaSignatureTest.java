package rufwerk.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZadarmaSignatureTest {
    /** Computed with Zadarma's own clients. */
    @ParameterizedTest
    @CsvSource({
        "/v1/direct_numbers/countries/, '', OTU2Njc4MTdmOGQyMTRiOTcyYzg4MmIyYmY3OTMzYzA5ZTE5YzZjMw==",
        "/v1/direct_numbers/countries/, format=json, MWVlNjYxYWQ4M2ZkOTY0YjEwYmQzM2FhODhkOGRjOTQzYzMyNWNjMQ==",
        "/v1/documents/upload/, document_type=passport&format=json&group_id=0,"
                + " ZGVjZjA3MzY1YzczNjc0YjVkNjNiMGE1Njc5ZWRjNjBlNTQxMjU5OA=="
    })
    void isTheOneZadarmasClientsMake(String path, String query, String signature) {
        assertThat(new ZadarmaSignature("user", "8a8e91d214fb728889c7").signature(path, query))
                .isEqualTo(signature);
    }
}
