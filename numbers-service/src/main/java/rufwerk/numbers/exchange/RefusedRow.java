package rufwerk.numbers.exchange;

/** A row that cannot be taken over, and why; {@code row} as the sender counts. */
public record RefusedRow(int row, String reason) {}
