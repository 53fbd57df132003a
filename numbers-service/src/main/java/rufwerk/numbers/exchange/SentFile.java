package rufwerk.numbers.exchange;

import java.util.List;

/** What could be read of a file, and what could not. */
public record SentFile(List<SentNumber> numbers, List<RefusedRow> unreadable) {
    /** Bounds the memory of a replica; larger files come in parts. */
    public static final int MOST_ROWS = 500_000;

    public SentFile {
        numbers = List.copyOf(numbers);
        unreadable = List.copyOf(unreadable);
    }

    /** A file of which nothing is worth a look. */
    public static SentFile unreadable(int row, String reason) {
        return new SentFile(List.of(), List.of(new RefusedRow(row, reason)));
    }

    public int rows() {
        return numbers.size() + unreadable.size();
    }
}
