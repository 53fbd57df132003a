package rufwerk.numbers.sms;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows an account its own messages, and never another's. */
@ApplicationScoped
public class ReadSms {
    private final IncomingMessages messages;

    ReadSms(IncomingMessages messages) {
        this.messages = messages;
    }

    @WithSession
    public Uni<List<KeptSms>> list(UUID accountId, @Nullable Long before, int atMost) {
        return messages.list(accountId, before, atMost);
    }

    @WithSession
    public Uni<@Nullable SmsStory> story(UUID accountId, UUID id) {
        return messages.story(accountId, id);
    }
}
