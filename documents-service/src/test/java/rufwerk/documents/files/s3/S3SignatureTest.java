package rufwerk.documents.files.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that Amazon publishes, with its own keys. */
class S3SignatureTest {
    private static final Instant DAY = Instant.parse("2013-05-24T00:00:00Z");

    private final S3Signature signature = new S3Signature(
            new S3Credentials("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

    @Test
    void signsAGet() {
        assertThat(authorization("GET", "/test.txt", Map.of(), Map.of("range", "bytes=0-9")))
                .isEqualTo("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                        + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                        + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void signsAPutOfANameWithAStrangeSign() {
        assertThat(authorization(
                        "PUT",
                        "/test$file.text",
                        Map.of(),
                        Map.of(
                                "date", "Fri, 24 May 2013 00:00:00 GMT",
                                "x-amz-storage-class", "REDUCED_REDUNDANCY",
                                "x-amz-content-sha256",
                                        "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072")))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void signsAQuery() {
        assertThat(authorization("GET", "/", Map.of("max-keys", "2", "prefix", "J"), Map.of()))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
        assertThat(authorization("GET", "/", Map.of("lifecycle", ""), Map.of()))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    private String authorization(String method, String path, Map<String, String> query, Map<String, String> headers) {
        SortedMap<String, String> all = new TreeMap<>(
                Map.of("host", "examplebucket.s3.amazonaws.com", S3Signature.CONTENT, S3Signature.NOTHING));
        all.putAll(headers);
        return signature.sign(method, path, new TreeMap<>(query), all, DAY).get("authorization");
    }
}
