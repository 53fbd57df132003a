package rufwerk.documents.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which documents are kept, by the calendar of Germany.
 *
 * <p>After a contract it is the end of the calendar year that follows the one in which the contract ended (TKG § 172). What
 * never led to a contract is kept for some days after it was used last.
 */
public record KeptUntil(LocalDate day) {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    static KeptUntil afterContract(Instant endedAt) {
        int year = endedAt.atZone(GERMANY).getYear() + 1;
        return new KeptUntil(LocalDate.of(year, Month.DECEMBER, 31));
    }

    static KeptUntil withoutContract(Instant lastUsedAt, int days) {
        return new KeptUntil(lastUsedAt.atZone(GERMANY).toLocalDate().plusDays(days));
    }

    /** The later day of both: what was handed in after a contract had ended is kept for another one. */
    static KeptUntil of(@Nullable Instant contractEndedAt, Instant lastUsedAt, int days) {
        KeptUntil unused = withoutContract(lastUsedAt, days);
        if (contractEndedAt == null) {
            return unused;
        }
        KeptUntil owed = afterContract(contractEndedAt);
        return owed.day().isAfter(unused.day()) ? owed : unused;
    }

    boolean isOverAt(Instant now) {
        return now.atZone(GERMANY).toLocalDate().isAfter(day);
    }
}
