package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Subscription.Ended;
import rufwerk.numbers.subscription.Subscription.Held;
import rufwerk.numbers.subscription.Subscription.Running;
import rufwerk.numbers.subscription.Subscription.Waiting;

/** The twin of the store. */
public class SubscriptionsInMemory implements Subscriptions {
    private final Map<PhoneNumber, Held> held = new TreeMap<>();
    private final Map<UUID, Instant> askAt = new HashMap<>();
    private final Map<UUID, UUID> groups = new HashMap<>();
    private final List<SubscriptionEvent> events = new ArrayList<>();

    public List<SubscriptionEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public <S extends Held> Uni<S> add(Step<S> started) {
        return Uni.createFrom().item(() -> {
            if (held.putIfAbsent(started.next().number(), started.next()) != null) {
                throw new IllegalStateException("The number is held");
            }
            remember(started.next());
            events.add(started.event());
            return started.next();
        });
    }

    @Override
    public <S extends Held> Uni<Void> addAllCaused(List<Caused<S>> started) {
        return Multi.createFrom()
                .iterable(started)
                .onItem()
                .transformToUniAndConcatenate(caused -> add(caused.step()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Held>> of(UUID accountId) {
        return Uni.createFrom()
                .item(() -> held.values().stream()
                        .filter(subscription -> subscription.accountId().equals(accountId))
                        .toList());
    }

    @Override
    public Uni<@Nullable Held> find(UUID accountId, PhoneNumber number) {
        return of(accountId)
                .map(own -> own.stream()
                        .filter(subscription -> subscription.number().equals(number))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Uni<@Nullable Held> lock(UUID accountId, PhoneNumber number) {
        return find(accountId, number);
    }

    @Override
    public Uni<@Nullable Running> inService(PhoneNumber number) {
        return Uni.createFrom().item(() -> held.get(number) instanceof Running running ? running : null);
    }

    @Override
    public Uni<List<UUID>> due(Instant now, int atMost) {
        return Uni.createFrom()
                .item(() -> held.values().stream()
                        .filter(subscription -> !subscription.dueAt().isAfter(now))
                        .sorted(Comparator.comparing(Held::dueAt))
                        .limit(atMost)
                        .map(Subscription::id)
                        .toList());
    }

    @Override
    public Uni<@Nullable Held> lockDue(UUID id, Instant now) {
        return Uni.createFrom()
                .item(() -> held.values().stream()
                        .filter(subscription -> subscription.id().equals(id)
                                && !subscription.dueAt().isAfter(now))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public <S extends Subscription> Uni<S> save(Step<S> step) {
        return Uni.createFrom().item(() -> {
            switch (step.next()) {
                case Held next -> {
                    held.put(next.number(), next);
                    remember(next);
                }
                case Ended ended -> held.remove(ended.number());
            }
            events.add(step.event());
            return step.next();
        });
    }

    @Override
    public Uni<@Nullable Waiting> lockWaiting(UUID checkId) {
        return Uni.createFrom().item(() -> waitingFor(checkId));
    }

    @Override
    public Uni<Void> saveWaiting(Waiting subscription) {
        remember(subscription);
        return saveSettings(subscription);
    }

    @Override
    public Uni<List<DueCheck>> claimChecks(Instant now, Instant again, int atMost) {
        return Uni.createFrom().item(() -> {
            List<UUID> due = askAt.entrySet().stream()
                    .filter(check -> !check.getValue().isAfter(now))
                    .sorted(Map.Entry.comparingByValue())
                    .limit(atMost)
                    .map(Map.Entry::getKey)
                    .toList();
            due.forEach(check -> askAt.put(check, again));
            return due.stream()
                    .map(check -> new DueCheck(check, claimed(waitingFor(check), again)))
                    .toList();
        });
    }

    private static @Nullable Waiting claimed(@Nullable Waiting waiting, Instant again) {
        return waiting == null ? null : waiting.asked(waiting.check().documentsMissing(), again);
    }

    @Override
    public Uni<Void> forgetCheck(UUID checkId) {
        return Uni.createFrom().item(() -> {
            askAt.remove(checkId);
            return null;
        });
    }

    private @Nullable Waiting waitingFor(UUID checkId) {
        return held.values().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .filter(waiting -> waiting.check().id().equals(checkId))
                .findFirst()
                .orElse(null);
    }

    private void remember(Held next) {
        if (next instanceof Waiting waiting) {
            askAt.put(waiting.check().id(), waiting.check().askAt());
        }
    }

    @Override
    public Uni<Void> saveSettings(Held subscription) {
        return Uni.createFrom().item(() -> {
            held.put(subscription.number(), subscription);
            UUID group = groups.get(subscription.id());
            held.replaceAll((number, other) -> group != null
                            && group.equals(groups.get(other.id()))
                            && !other.id().equals(subscription.id())
                    ? other.with(other.settings().sharing(subscription.settings(), true))
                    : other);
            return null;
        });
    }

    @Override
    public Uni<Void> link(Held added, Held to) {
        return Uni.createFrom().item(() -> {
            groups.putIfAbsent(to.id(), to.id());
            groups.put(added.id(), groups.get(to.id()));
            held.put(added.number(), added);
            return null;
        });
    }
}
