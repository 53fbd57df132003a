package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;

/** The twin of the store. */
public class SubscriptionsInMemory implements Subscriptions {
    private final Map<PhoneNumber, Subscription> running = new TreeMap<>();

    @Override
    public Uni<Void> add(Subscription subscription) {
        return Uni.createFrom().item(() -> {
            if (running.putIfAbsent(subscription.number(), subscription) != null) {
                throw new IllegalStateException("The number has a subscription");
            }
            return null;
        });
    }

    @Override
    public Uni<List<Subscription>> of(UUID accountId) {
        return Uni.createFrom()
                .item(() -> running.values().stream()
                        .filter(subscription -> subscription.accountId().equals(accountId))
                        .sorted(Comparator.comparing(Subscription::number))
                        .toList());
    }

    @Override
    public Uni<@Nullable Subscription> find(UUID accountId, PhoneNumber number) {
        return of(accountId)
                .map(own -> own.stream()
                        .filter(subscription -> subscription.number().equals(number))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Uni<Boolean> setRenewal(UUID accountId, PhoneNumber number, boolean renewsItself) {
        return find(accountId, number).map(found -> {
            if (found == null) {
                return false;
            }
            running.put(
                    number,
                    new Subscription(
                            found.id(),
                            accountId,
                            number,
                            found.direction(),
                            found.terms(),
                            found.startedAt(),
                            found.paidUntil(),
                            renewsItself));
            return true;
        });
    }
}
