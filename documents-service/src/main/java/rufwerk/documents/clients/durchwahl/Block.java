package rufwerk.documents.clients.durchwahl;

/**
 * A block of numbers that are lent.
 *
 * @param prefix the base number
 * @param state {@code active} or {@code draining}
 * @param numbers how many there are; each is free, leased, resting or draining
 */
public record Block(
        String prefix, String tariffClass, String state, int numbers, long free, long leased, long resting) {
    private static final int ALL = 100;

    /** How much of the block leads somewhere or rests, in %; rounded up, as an almost full block is to be seen. */
    public long usedPercent() {
        return numbers == 0 ? 0 : Math.ceilDiv((leased + resting) * ALL, numbers);
    }
}
