package rufwerk.orders.documents.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.EventSamples;
import rufwerk.orders.documents.messaging.TellOfApprovedDocument.FileApproved;
import rufwerk.orders.documents.messaging.TellOfRejectedDocument.FileRejected;
import rufwerk.orders.documents.messaging.TellThatMoreIsAskedOfDocument.FileMoreAsked;

class DocumentMessagesContractTest {
    private static final EventSamples DOCUMENTS = EventSamples.publishedBy("documents-service");
    private static final UUID FILE = UUID.fromString("705d5302-d918-454a-b703-c9c23995726e");
    private static final UUID ACCOUNT = UUID.fromString("3f0c7a52-6d0e-4b0f-9a55-2c8a7d1f6b10");
    private static final Instant AT = Instant.parse("2027-03-01T12:00:00.123456Z");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void readsWhatDocumentsServiceWrites() throws Exception {
        assertThat(read("documents.group-file.approved", FileApproved.class))
                .isEqualTo(new FileApproved(FILE, ACCOUNT, 12, "passport", AT));
        assertThat(read("documents.group-file.rejected", FileRejected.class))
                .isEqualTo(new FileRejected(
                        FILE, ACCOUNT, 12, "passport", "document_expired", "The card was valid until May 2026", AT));
        assertThat(read("documents.group-file.more-asked", FileMoreAsked.class))
                .isEqualTo(new FileMoreAsked(
                        FILE, ACCOUNT, 12, "passport", "page_missing", "Please send the back as well", AT));
    }

    private <T> T read(String type, Class<T> as) throws Exception {
        return json.readValue(DOCUMENTS.sample(type), as);
    }
}
