package rufwerk.orders.accounts.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.testing.EventSamples;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Credential;
import rufwerk.orders.accounts.Credential.Kind;
import rufwerk.orders.accounts.Terms;

class AccountAnnouncementContractTest {
    private static final EventSamples OURS = EventSamples.publishedBy("orders-service");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void writesWhatOthersWerePromised() throws Exception {
        UUID signing = UUID.fromString("c2d1e0f9-4b6a-4c3d-9e8f-7a6b5c4d3e2f");
        var account = new Account(
                new AccountId(UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10")),
                "never published",
                Account.Status.ACTIVE,
                true,
                4,
                Instant.EPOCH,
                List.of(
                        new Credential(
                                UUID.fromString("5a3c7f0e-91b4-4e1d-8a6b-2f0d9c7e4b13"),
                                Kind.API_KEY,
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                "rw_live_abcd",
                                false,
                                null,
                                new Terms(
                                        "never published",
                                        List.of("orders:write", "numbers:read"),
                                        List.of("192.0.2.0/24", "2001:db8::/32"),
                                        Instant.parse("2031-01-01T00:00:00Z"),
                                        600),
                                Instant.EPOCH),
                        new Credential(
                                signing,
                                Kind.SEVEN_SIGNING,
                                signing.toString(),
                                null,
                                false,
                                "c2VhbGVk",
                                Terms.none(),
                                Instant.EPOCH)));

        OURS.verifyEqualsSample(ReplicatedAccount.TYPE, json.writeValueAsString(AccountAnnouncement.of(account)));
    }
}
