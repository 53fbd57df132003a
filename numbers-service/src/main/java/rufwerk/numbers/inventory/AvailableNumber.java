package rufwerk.numbers.inventory;

/** A free number with what it costs and can do. */
public record AvailableNumber(PhoneNumber number, Direction direction) {}
