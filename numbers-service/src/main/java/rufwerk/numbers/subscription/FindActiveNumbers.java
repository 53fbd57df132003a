package rufwerk.numbers.subscription;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.PhoneNumber;

/** Shows an account its own numbers, and never another's. */
@ApplicationScoped
public class FindActiveNumbers {
    private final Subscriptions subscriptions;
    private final Directions directions;

    public FindActiveNumbers(Subscriptions subscriptions, Directions directions) {
        this.subscriptions = subscriptions;
        this.directions = directions;
    }

    /** Those in service. */
    @WithSession
    public Uni<List<ActiveNumber>> of(UUID accountId) {
        return held(accountId).map(FindActiveNumbers::inService);
    }

    /** The parked ones and those that wait for documents too. */
    @WithSession
    public Uni<List<ActiveNumber>> held(UUID accountId) {
        return subscriptions.of(accountId).chain(this::withDirections);
    }

    /** This one, if it is in service. */
    @WithSession
    public Uni<@Nullable ActiveNumber> find(UUID accountId, PhoneNumber number) {
        return findHeld(accountId, number)
                .map(found -> found == null
                        ? null
                        : inService(List.of(found)).stream().findFirst().orElse(null));
    }

    /** This one, even if it is parked or waits. */
    @WithSession
    public Uni<@Nullable ActiveNumber> findHeld(UUID accountId, PhoneNumber number) {
        return subscriptions
                .find(accountId, number)
                .chain(found -> withDirections(found == null ? List.of() : List.of(found)))
                .map(numbers -> numbers.isEmpty() ? null : numbers.getFirst());
    }

    private static List<ActiveNumber> inService(List<ActiveNumber> numbers) {
        return numbers.stream()
                .filter(number -> number.subscription() instanceof Subscription.Running)
                .toList();
    }

    private Uni<List<ActiveNumber>> withDirections(List<Subscription.Held> found) {
        return directions
                .findAll(found.stream().map(Subscription::direction).distinct().toList())
                .map(known -> found.stream()
                        .map(subscription -> new ActiveNumber(
                                subscription, Objects.requireNonNull(known.get(subscription.direction()))))
                        .toList());
    }
}
