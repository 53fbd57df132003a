package rufwerk.documents.files.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class S3AddressTest {

    @Test
    void namesTheBucketInTheHost() {
        assertThat(S3Address.of(URI.create("https://s3.eu-central-1.amazonaws.com"), "kyc", false))
                .isEqualTo(new S3Address(true, "kyc.s3.eu-central-1.amazonaws.com", 443, "/"));
    }

    @Test
    void namesTheBucketInThePath() {
        S3Address address = S3Address.of(URI.create("http://minio:9000/s3/"), "kyc", true);
        assertThat(address).isEqualTo(new S3Address(false, "minio", 9000, "/s3/kyc/"));
        assertThat(address.pathOf("a")).isEqualTo("/s3/kyc/a");
    }

    @Test
    void saysThePortOnlyWhereItIsNotTheUsualOne() {
        assertThat(S3Address.of(URI.create("https://a:443"), "b", true).authority())
                .isEqualTo("a");
        assertThat(S3Address.of(URI.create("http://a:443"), "b", true).authority())
                .isEqualTo("a:443");
    }

    @Test
    void refusesWhatIsNoServer() {
        for (String none : new String[] {"ftp://a", "s3.example", "https:///nothing"}) {
            assertThatThrownBy(() -> S3Address.of(URI.create(none), "b", true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("S3_ENDPOINT");
        }
    }
}
