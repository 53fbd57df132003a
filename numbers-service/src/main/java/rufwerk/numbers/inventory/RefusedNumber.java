package rufwerk.numbers.inventory;

/** Why a number was not taken into the inventory; {@code index} is its place in the request. */
public record RefusedNumber(int index, Reason reason) {

    /** What is wrong with the number. */
    public enum Reason {
        NOT_E164,
        OTHER_AREA
    }
}
