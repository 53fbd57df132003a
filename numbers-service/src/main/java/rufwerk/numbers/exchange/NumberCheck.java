package rufwerk.numbers.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.PhoneNumber;

/** Looks at every row of a file, so that its sender learns of all faults at once. */
final class NumberCheck {
    private final Areas areas;
    private final Instant freeSince;
    private final Map<PhoneNumber, Integer> rows = new HashMap<>();
    private final List<Free> accepted = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    private NumberCheck(Areas areas, Instant freeSince) {
        this.areas = areas;
        this.freeSince = freeSince;
    }

    /** What may be taken over, in the order of the numbers, and what may not, in the order of the file. */
    record Checked(List<Free> accepted, List<RefusedRow> refused) {}

    static Checked check(SentFile file, List<Direction> directions, Instant freeSince) {
        var check = new NumberCheck(new Areas(directions), freeSince);
        file.numbers().forEach(check::look);
        check.refused.addAll(file.unreadable());
        check.refused.sort(Comparator.comparingInt(RefusedRow::row));
        // Two imports of the same numbers then wait for each other instead of deadlocking.
        check.accepted.sort(Comparator.comparing(Free::number));
        return new Checked(check.accepted, check.refused);
    }

    private void look(SentNumber sent) {
        @Nullable String reason = reasonAgainst(sent);
        if (reason != null) {
            refused.add(new RefusedRow(sent.row(), reason));
        }
    }

    private @Nullable String reasonAgainst(SentNumber sent) {
        Optional<PhoneNumber> parsed = Optional.ofNullable(sent.number()).flatMap(PhoneNumber::parse);
        if (parsed.isEmpty()) {
            return "number must be 7 to 15 digits that start with the country calling code";
        }
        if (sent.state() != null && !sent.state().equals("free")) {
            return "state must be free: nobody can own a number that is new here";
        }
        PhoneNumber number = parsed.get();
        List<Direction> found = areas.of(number, sent.country(), sent.areaCode());
        if (found.isEmpty()) {
            return "no direction has this number";
        }
        if (found.size() > 1) {
            return "directions of several countries have this number: the country must be named";
        }
        @Nullable Integer earlier = rows.putIfAbsent(number, sent.row());
        if (earlier != null) {
            return "the number is already at " + earlier;
        }
        accepted.add(new Free(number, found.getFirst().id(), freeSince));
        return null;
    }
}
