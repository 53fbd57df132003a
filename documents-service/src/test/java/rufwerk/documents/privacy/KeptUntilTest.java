package rufwerk.documents.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptUntilTest {

    /** The year is that of Germany: it begins there one hour earlier. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-01T12:00:00Z, 2028-12-31",
        "2027-12-31T22:59:59Z, 2028-12-31",
        "2027-12-31T23:00:00Z, 2029-12-31",
        "2028-01-01T00:00:00Z, 2029-12-31",
        "2028-02-29T12:00:00Z, 2029-12-31"
    })
    void isTheEndOfTheYearAfterTheOneOfTheContractsEnd(Instant ended, LocalDate day) {
        assertThat(KeptUntil.afterContract(ended).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01T12:00:00Z, 180, 2027-08-28",
        "2028-02-28T12:00:00Z, 1, 2028-02-29",
        "2027-02-28T12:00:00Z, 1, 2027-03-01",
        "2027-03-27T23:30:00Z, 1, 2027-03-29",
        "2027-12-31T22:30:00Z, 1, 2028-01-01"
    })
    void isSomeDaysAfterTheLastUseWhereThereWasNoContract(Instant used, int days, LocalDate day) {
        assertThat(KeptUntil.withoutContract(used, days).day()).isEqualTo(day);
    }

    @Test
    void isTheLaterDayOfBoth() {
        var ended = Instant.parse("2027-03-01T12:00:00Z");

        assertThat(KeptUntil.of(ended, ended, 180).day()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(KeptUntil.of(ended, Instant.parse("2028-12-01T12:00:00Z"), 180)
                        .day())
                .isEqualTo(LocalDate.of(2029, 5, 30));
        assertThat(KeptUntil.of(null, ended, 180).day()).isEqualTo(LocalDate.of(2027, 8, 28));
    }

    @Test
    void isOverWhenTheDayIsOverInGermany() {
        var until = new KeptUntil(LocalDate.of(2028, 12, 31));

        assertThat(until.isOverAt(Instant.parse("2028-12-31T22:59:59Z"))).isFalse();
        assertThat(until.isOverAt(Instant.parse("2028-12-31T23:00:00Z"))).isTrue();
    }
}
