package rufwerk.numbers.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file, as it was sent: nothing of it is known to be right.
 *
 * @param row where it stands, as the sender counts
 * @param country narrows down where the number belongs, as does the area code; usually its digits say enough
 * @param state what whoever wrote the file said about the number
 */
public record SentNumber(
        int row,
        @Nullable String number,
        @Nullable String country,
        @Nullable String areaCode,
        @Nullable String state) {}
