package rufwerk.numbers.inventory;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds numbers to a direction: all of them, or none when one is refused. Repeating it changes nothing. */
@ApplicationScoped
public class AddNumbers {
    private final Directions directions;
    private final Numbers numbers;
    private final Clock clock;

    public AddNumbers(Directions directions, Numbers numbers, Clock clock) {
        this.directions = directions;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What became of the numbers. */
    public sealed interface Outcome {
        record Added(int added, int known) implements Outcome {}

        record SomeRefused(List<RefusedNumber> refused) implements Outcome {
            public SomeRefused {
                refused = List.copyOf(refused);
            }
        }

        record NoSuchDirection(DirectionId id) implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> add(DirectionId id, List<@Nullable String> texts) {
        return directions
                .find(id)
                .chain(direction -> direction == null
                        ? Uni.createFrom().item(new Outcome.NoSuchDirection(id))
                        : add(direction, texts));
    }

    private Uni<Outcome> add(Direction direction, List<@Nullable String> texts) {
        String prefix = CallingCodes.prefixOf(direction);
        List<RefusedNumber> refused = new ArrayList<>();
        // Sorted, so that two imports of the same numbers wait for each other instead of deadlocking.
        SequencedSet<PhoneNumber> accepted = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<PhoneNumber> number = Optional.ofNullable(texts.get(i)).flatMap(PhoneNumber::parse);
            if (number.isEmpty()) {
                refused.add(new RefusedNumber(i, RefusedNumber.Reason.NOT_E164));
            } else if (!isSubscriberOf(prefix, number.get())) {
                refused.add(new RefusedNumber(i, RefusedNumber.Reason.OTHER_AREA));
            } else {
                accepted.add(number.get());
            }
        }
        if (!refused.isEmpty()) {
            return Uni.createFrom().item(new Outcome.SomeRefused(refused));
        }
        return numbers.addFree(direction.id(), accepted, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .map(added -> added(direction, added, accepted.size() - added));
    }

    /** The prefix alone is an area, not a number in it. */
    private static boolean isSubscriberOf(String prefix, PhoneNumber number) {
        return number.digits().startsWith(prefix) && number.digits().length() > prefix.length();
    }

    private static Outcome added(Direction direction, int added, int known) {
        Log.infof("Direction %d: %d numbers added, %d known", direction.id().value(), added, known);
        return new Outcome.Added(added, known);
    }
}
