package rufwerk.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.testing.EventSamples;

class ReplicatedAccountContractTest {
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void readsWhatOrdersServiceWrites() throws Exception {
        String sample = EventSamples.publishedBy("orders-service").sample(ReplicatedAccount.TYPE);

        ReplicatedAccount account = json.readValue(sample, ReplicatedAccount.class);

        assertThat(account.signingRequired()).isTrue();
        assertThat(account.credentials())
                .extracting(ReplicatedAccount.Credential::kind)
                .containsExactly(Kind.API_KEY, Kind.SEVEN_SIGNING);
        var restricted = account.credentials().getFirst();
        assertThat(restricted.scopes()).containsExactly("numbers:read", "orders:write");
        assertThat(restricted.networks()).hasSize(2).allSatisfy(Network::parseNetworkOrAddress);
        assertThat(restricted.expiresAt()).isEqualTo(Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(restricted.requestsPerMinute()).isEqualTo(600);
    }
}
