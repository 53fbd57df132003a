package rufwerk.numbers.assignment;

import rufwerk.numbers.inventory.PhoneNumber;

/**
 * Numbers that orders in test mode get: the thousand of Berlin that the Bundesnetzagentur keeps free for film and
 * television, +49 30 23125 000 to 999. Nobody has one, so nobody is called by mistake.
 */
final class TestNumbers {
    private static final String BLOCK = "493023125";
    private static final int NUMBERS = 1_000;

    private TestNumbers() {}

    /** The same for the same order; another for the next. */
    static PhoneNumber of(long orderId) {
        return new PhoneNumber("%s%03d".formatted(BLOCK, Math.floorMod(orderId, NUMBERS)));
    }
}
