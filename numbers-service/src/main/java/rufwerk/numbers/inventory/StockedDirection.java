package rufwerk.numbers.inventory;

/** A direction and what is there of its numbers. */
public record StockedDirection(Direction direction, Stock stock) {}
