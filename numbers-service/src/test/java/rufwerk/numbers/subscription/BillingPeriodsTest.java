package rufwerk.numbers.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.numbers.WallTime;

class BillingPeriodsTest {
    private static final int MONTHS = 60;

    /** Around the hour that is missing in March and the one that is there twice in October, and at the day's ends. */
    private static final List<LocalTime> TIMES = Stream.of("00:00", "01:59:59", "02:00", "02:30", "03:00", "23:59:59")
            .map(LocalTime::parse)
            .toList();

    /** Four years and a day: each day of a leap year and of others. */
    private static Stream<LocalDate> days() {
        return LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2030, 11, 2));
    }

    @Test
    void endOnTheDayTheyBeganOrOnTheLastOfAShorterMonth() {
        days().forEach(BillingPeriodsTest::verifyEveryEnd);
    }

    private static void verifyEveryEnd(LocalDate day) {
        for (LocalTime time : TIMES) {
            Instant start = day.atTime(time).atZone(WallTime.ZONE).toInstant();
            Instant paidUntil = start;
            for (int month = 1; month <= MONTHS; month++) {
                Instant next = BillingPeriods.extend(start, paidUntil, 1);
                assertThat(next).isAfter(paidUntil).isEqualTo(BillingPeriods.extend(start, start, month));
                LocalDateTime end = WallTime.at(next).toLocalDateTime();
                YearMonth expected = YearMonth.from(day).plusMonths(month);
                assertThat(end.toLocalDate())
                        .isEqualTo(expected.atDay(Math.min(day.getDayOfMonth(), expected.lengthOfMonth())));
                assertThat(end.toLocalTime()).isIn(WallTime.at(start).toLocalTime(), time.plusHours(1));
                paidUntil = next;
            }
        }
    }

    @Test
    void comeToTheSameEndHoweverTheyAreCut() {
        days().map(day -> day.atTime(2, 30).atZone(WallTime.ZONE).toInstant()).forEach(start -> {
            Instant inYears = BillingPeriods.extend(start, BillingPeriods.extend(start, start, 12), 12);
            Instant oddly = start;
            for (int months : new int[] {1, 3, 7, 12, 1}) {
                oddly = BillingPeriods.extend(start, oddly, months);
            }

            assertThat(oddly).as("from %s", start).isEqualTo(inYears);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31T11:00:00Z, 1, 2027-02-28T11:00:00Z",
        "2027-01-31T11:00:00Z, 2, 2027-03-31T10:00:00Z",
        "2028-01-31T11:00:00Z, 1, 2028-02-29T11:00:00Z",
        "2028-02-29T11:00:00Z, 12, 2029-02-28T11:00:00Z",
        "2028-02-29T11:00:00Z, 48, 2032-02-29T11:00:00Z",
        "2026-03-15T11:00:00Z, 1, 2026-04-15T10:00:00Z",
        "2026-12-31T23:30:00Z, 1, 2027-01-31T23:30:00Z"
    })
    void areCountedOnTheWallInBerlin(Instant start, int months, Instant end) {
        assertThat(BillingPeriods.extend(start, start, months)).isEqualTo(end);
    }

    /** 02:30 does not exist on 28 March 2027: that one period ends an hour later, and the next at 02:30 again. */
    @Test
    void takeBackTheHourThatSummerTimePushedThemOn() {
        Instant start = Instant.parse("2027-02-28T01:30:00Z");

        Instant first = BillingPeriods.extend(start, start, 1);
        Instant second = BillingPeriods.extend(start, first, 1);

        assertThat(WallTime.text(first)).isEqualTo("2027-03-28 03:30:00");
        assertThat(WallTime.text(second)).isEqualTo("2027-04-28 02:30:00");
    }
}
