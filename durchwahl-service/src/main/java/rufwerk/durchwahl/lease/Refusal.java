package rufwerk.durchwahl.lease;

/** Why there is no number for what was asked. */
public enum Refusal {
    EMPTY,
    NOT_ONLY_DIGITS,
    NO_COUNTRY_CODE,
    WRONG_LENGTH,
    /** The destination has no rate, or one that no class covers. */
    TOO_EXPENSIVE,
    NO_NUMBER_FREE
}
