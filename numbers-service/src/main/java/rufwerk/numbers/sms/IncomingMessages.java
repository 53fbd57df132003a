package rufwerk.numbers.sms;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Text messages as they came in. Needs a session; to add and to forget, a transaction. */
public interface IncomingMessages {

    Uni<@Nullable IncomingSms> find(CarrierMessageId id);

    /**
     * Keeps a message with what is to become of it and announces it, all or nothing. False, and nothing is kept, when the
     * carrier has told of it before; waits for whoever is just telling the same.
     */
    Uni<Boolean> add(CarrierMessageId id, IncomingSms sms, List<Onward> onward);

    /** An account's own, the newest first. {@code before} is exclusive; null for the newest of all. */
    Uni<List<KeptSms>> list(UUID accountId, @Nullable Long before, int atMost);

    /** Another account's counts as none. */
    Uni<@Nullable SmsStory> story(UUID accountId, UUID id);

    /** With all that belongs to it; how many messages. */
    Uni<Integer> forgetSome(Instant receivedBefore, int atMost);
}
