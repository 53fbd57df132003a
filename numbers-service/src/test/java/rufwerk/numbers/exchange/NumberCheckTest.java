package rufwerk.numbers.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.FEES;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.exchange.NumberCheck.Checked;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.PhoneNumber;

class NumberCheckTest {
    private final Direction cologne = direction(1, "DE", "221");
    private final Direction somewhere = direction(2, "DE", "2212");
    private final Direction unitedStates = direction(3, "US", "800");
    private final Direction canada = direction(4, "CA", "800");

    @Test
    void findsTheDirectionWithTheLongestAreaCode() {
        Checked checked = check(sent(2, "492213000000"), sent(3, "+492212000000"), sent(4, "492211000000"));

        assertThat(checked.refused()).isEmpty();
        assertThat(checked.accepted())
                .containsExactly(
                        free("492211000000", cologne), free("492212000000", somewhere), free("492213000000", cologne));
    }

    @Test
    void followsTheSenderWhereSeveralDirectionsFit() {
        assertThat(check(new SentNumber(2, "492212000000", "DE", "221", null)).accepted())
                .containsExactly(free("492212000000", cologne));
        assertThat(check(new SentNumber(2, "18002000000", "CA", null, "free")).accepted())
                .containsExactly(free("18002000000", canada));
    }

    @Test
    void saysWhatIsWrongWithEachRowInTheirOrder() {
        var unreadable = new RefusedRow(4, "a quote is not closed");
        var file = new SentFile(
                List.of(
                        sent(2, "492213000000"),
                        sent(3, "0221 3000000"),
                        sent(5, "493013000000"),
                        sent(6, "18002000000"),
                        sent(7, "+492213000000"),
                        new SentNumber(8, "492213000001", "FR", null, null),
                        new SentNumber(9, "492213000001", null, null, "active"),
                        sent(10, null),
                        sent(11, "49221")),
                List.of(unreadable));

        List<RefusedRow> refused = NumberCheck.check(file, directions(), NOON).refused();

        assertThat(refused).extracting(RefusedRow::row).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(refused).contains(unreadable);
        assertThat(refused)
                .extracting(RefusedRow::reason)
                .anyMatch(reason -> reason.contains("already at 2"))
                .anyMatch(reason -> reason.startsWith("no direction"))
                .anyMatch(reason -> reason.startsWith("directions of several countries"))
                .anyMatch(reason -> reason.startsWith("state must be free"));
    }

    /** The area code alone is an area, not a number in it. */
    @Test
    void wantsMoreThanAnAreaCode() {
        var berlin = direction(5, "DE", "3012345");

        assertThat(NumberCheck.check(file(sent(2, "493012345")), List.of(berlin), NOON)
                        .accepted())
                .isEmpty();
    }

    private Checked check(SentNumber... numbers) {
        return NumberCheck.check(file(numbers), directions(), NOON);
    }

    private static SentFile file(SentNumber... numbers) {
        return new SentFile(List.of(numbers), List.of());
    }

    private List<Direction> directions() {
        return List.of(cologne, somewhere, unitedStates, canada);
    }

    private static SentNumber sent(int row, @Nullable String number) {
        return new SentNumber(row, number, null, null, null);
    }

    private static Free free(String digits, Direction direction) {
        return new Free(new PhoneNumber(digits), direction.id(), NOON);
    }

    private static Direction direction(long id, String country, String areaCode) {
        return new Direction(new DirectionId(id), anOffer(country, new AreaCode(areaCode), FEES, Features.USUAL));
    }
}
