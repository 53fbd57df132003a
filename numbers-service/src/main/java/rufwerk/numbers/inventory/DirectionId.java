package rufwerk.numbers.inventory;

/** Identifies a direction within this installation. */
public record DirectionId(long value) {}
