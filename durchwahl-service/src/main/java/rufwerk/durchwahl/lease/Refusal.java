package rufwerk.durchwahl.lease;

/** Why there is no number for what was asked. */
public enum Refusal {
    EMPTY,
    NOT_ONLY_DIGITS,
    NO_COUNTRY_CODE,
    WRONG_LENGTH,
    /** A number of our own, of an emergency service, or one whose price somebody else than its network sets. */
    NO_DESTINATION,
    /** An operator forbade the destination. */
    DENIED,
    /** The destination has no rate, or one that no class covers. */
    TOO_EXPENSIVE,
    NO_NUMBER_FREE
}
