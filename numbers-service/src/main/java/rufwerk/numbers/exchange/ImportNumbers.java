package rufwerk.numbers.exchange;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import rufwerk.kit.time.CurrentContext;
import rufwerk.numbers.exchange.NumberCheck.Checked;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.FindDirections;

/** Takes a file of numbers over: all of them, or none when one is refused. Repeating it changes nothing. */
@ApplicationScoped
public class ImportNumbers {
    private final FindDirections findDirections;
    private final InventoryFile inventory;
    private final Clock clock;

    public ImportNumbers(FindDirections findDirections, InventoryFile inventory, Clock clock) {
        this.findDirections = findDirections;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** What became of the file. */
    public sealed interface Outcome {
        int rows();

        /** Those that were known before stay as they are, whoever has them. */
        record Imported(int rows, int added, int known) implements Outcome {}

        record SomeRefused(int rows, List<RefusedRow> refused) implements Outcome {
            public SomeRefused {
                refused = List.copyOf(refused);
            }
        }
    }

    public Uni<Outcome> take(SentFile file) {
        if (file.rows() == 0) {
            return Uni.createFrom().item(refusal(0, List.of(new RefusedRow(1, "no number follows"))));
        }
        return findDirections
                .all()
                .chain(directions -> check(file, directions))
                .chain(checked -> checked.refused().isEmpty()
                        ? inventory
                                .addFree(checked.accepted())
                                .map(added -> imported(checked.accepted().size(), added))
                        : Uni.createFrom().item(refusal(file.rows(), checked.refused())));
    }

    /**
     * Takes a while, so it happens away from the event loop. Directions are never removed and never move: what was true
     * when they were read is true when the numbers are added.
     */
    private Uni<Checked> check(SentFile file, List<Direction> directions) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return CurrentContext.keptBy(Uni.createFrom()
                .item(() -> NumberCheck.check(file, directions, now))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private static Outcome imported(int rows, int added) {
        Log.infof("Imported %d numbers, %d of them known", rows, rows - added);
        return new Outcome.Imported(rows, added, rows - added);
    }

    private static Outcome refusal(int rows, List<RefusedRow> refused) {
        Log.infof("Imported none of %d numbers: %d rows refused", rows, refused.size());
        return new Outcome.SomeRefused(rows, refused);
    }
}
