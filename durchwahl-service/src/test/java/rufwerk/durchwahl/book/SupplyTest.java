package rufwerk.durchwahl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.tariff.TariffClass;

class SupplyTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Destination LONDON = new Destination("4420123456");
    private static final NumberBlock FIRST = block("4918011");
    private static final NumberBlock SECOND = block("4918013");

    private final Set<String> remembered = new HashSet<>();

    @Test
    void takesNumbersThatNobodyRemembersInTurn() {
        var supply = new Supply(List.of(FIRST, SECOND), null);

        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            taken.add(lend(supply, NOON));
        }

        assertThat(taken)
                .isEqualTo(IntStream.range(0, 20)
                        .mapToObj(i -> i < 10 ? FIRST.number(i) : SECOND.number(i - 10))
                        .toList());
        assertThat(next(supply, NOON.minusNanos(1))).isNull();
    }

    @Test
    void goesOnWhereItLastTookOne() {
        var supply = new Supply(List.of(FIRST, SECOND), FIRST.number(9));
        remembered.add(FIRST.number(9));

        assertThat(next(supply, NOON)).isEqualTo(SECOND.number(0));
    }

    @Test
    void beginsAnewWhenTheBlockItLastTookFromIsGone() {
        assertThat(next(new Supply(List.of(SECOND), FIRST.number(9)), NOON)).isEqualTo(SECOND.number(0));
    }

    @Test
    void comesBackToANumberThatWasForgotten() {
        var supply = new Supply(List.of(FIRST), null);
        List<LentNumber> lent = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            lent.add(lent(lend(supply, NOON), NOON));
        }

        supply.forget(lent.get(3));
        remembered.remove(lent.get(3).digits());

        assertThat(next(supply, NOON)).isEqualTo(lent.get(3).digits());
    }

    @Test
    void takesTheLongestRestedOnceAllAreRemembered() {
        var supply = new Supply(List.of(FIRST), null);
        for (int i = 0; i < 10; i++) {
            lend(supply, NOON.plusSeconds((i + 5) % 10)); // the sixth ends first
        }

        assertThat(next(supply, NOON.minusNanos(1))).isNull();
        assertThat(next(supply, NOON)).isEqualTo(FIRST.number(5));
        assertThat(supply.firstEnded(NOON)).isEqualTo(lent(FIRST.number(5), NOON));
        assertThat(supply.countRemembered()).isEqualTo(10);
    }

    @Test
    void hasNothingWithoutBlocks() {
        var supply = new Supply(List.of(), "491801");

        assertThat(next(supply, NOON.plus(Duration.ofDays(1)))).isNull();
        assertThat(supply.firstEnded(NOON)).isNull();
    }

    private @Nullable String next(Supply supply, Instant restedSince) {
        return supply.next(restedSince, remembered::contains);
    }

    private String lend(Supply supply, Instant until) {
        String number = next(supply, Instant.MIN);
        assertThat(number).isNotNull();
        remembered.add(number);
        supply.remember(lent(number, until));
        return number;
    }

    private static LentNumber lent(String number, Instant until) {
        return new LentNumber(number, LONDON, until);
    }

    private static NumberBlock block(String prefix) {
        return new NumberBlock(prefix, 1, TariffClass.CLASS_0180_1);
    }
}
