package rufwerk.numbers.sms;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.sms.Forwarding.State;

/** The twin of the store. */
public class IncomingMessagesInMemory implements IncomingMessages {
    private final Map<CarrierMessageId, Kept> messages = new LinkedHashMap<>();
    private final List<SmsReceived> events = new ArrayList<>();
    private long sequence;

    private record Kept(KeptSms kept, List<Forwarding> forwardings) {
        IncomingSms sms() {
            return kept.sms();
        }
    }

    public List<SmsReceived> events() {
        return List.copyOf(events);
    }

    @Override
    public Uni<@Nullable IncomingSms> find(CarrierMessageId id) {
        return Uni.createFrom()
                .item(() -> messages.containsKey(id) ? messages.get(id).sms() : null);
    }

    @Override
    public Uni<Boolean> add(CarrierMessageId id, IncomingSms sms, List<Onward> onward) {
        return Uni.createFrom().item(() -> {
            var kept = new Kept(
                    new KeptSms(++sequence, sms),
                    onward.stream().map(target -> waiting(sms, target)).toList());
            if (messages.putIfAbsent(id, kept) != null) {
                return false;
            }
            events.add(SmsReceived.of(sms, onward.size()));
            return true;
        });
    }

    private static Forwarding waiting(IncomingSms sms, Onward onward) {
        return new Forwarding(
                UUID.randomUUID(), onward.way(), onward.target(), State.WAITING, sms.receivedAt(), List.of());
    }

    @Override
    public Uni<List<KeptSms>> list(UUID accountId, @Nullable Long before, int atMost) {
        return Uni.createFrom()
                .item(() -> of(accountId)
                        .map(Kept::kept)
                        .filter(kept -> before == null || kept.sequence() < before)
                        .sorted(Comparator.comparing(KeptSms::sequence).reversed())
                        .limit(atMost)
                        .toList());
    }

    @Override
    public Uni<@Nullable SmsStory> story(UUID accountId, UUID id) {
        return Uni.createFrom()
                .item(() -> of(accountId)
                        .filter(message -> message.sms().id().equals(id))
                        .map(message -> new SmsStory(message.sms(), message.forwardings()))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Uni<Integer> forgetSome(Instant receivedBefore, int atMost) {
        return Uni.createFrom().item(() -> {
            List<CarrierMessageId> old = messages.entrySet().stream()
                    .filter(message -> message.getValue().sms().receivedAt().isBefore(receivedBefore))
                    .map(Map.Entry::getKey)
                    .limit(atMost)
                    .toList();
            old.forEach(messages::remove);
            return old.size();
        });
    }

    private Stream<Kept> of(UUID accountId) {
        return messages.values().stream()
                .filter(message -> message.sms().accountId().equals(accountId));
    }
}
