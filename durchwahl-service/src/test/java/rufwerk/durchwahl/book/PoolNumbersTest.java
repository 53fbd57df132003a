package rufwerk.durchwahl.book;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_1;
import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_3;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.BlockChange.Added;
import rufwerk.durchwahl.book.BlockChange.Became;
import rufwerk.durchwahl.book.BlockChange.Removed;

class PoolNumbersTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant HALF_AN_HOUR_AGO = NOON.minus(Duration.ofMinutes(30));
    private static final Destination LONDON = new Destination("4420123456");
    private static final Destination LEEDS = new Destination("441132222222");

    private final Block first = block("4918011");
    private final Block second = block("4918013");
    private final PoolNumbers numbers = new PoolNumbers();

    @Test
    void knowWhichNumberLeadsWhere() {
        add(first);
        lead("49180110", LONDON, NOON);

        assertThat(numbers.leadingTo(LONDON)).isEqualTo(new LentNumber("49180110", LONDON, NOON));
        assertThat(numbers.lent("49180110")).isEqualTo(numbers.leadingTo(LONDON));
        assertThat(numbers.leadingTo(LEEDS)).isNull();
        assertThat(numbers.lent("49180111")).isNull();
    }

    @Test
    void forgetWhereANumberLedBefore() {
        add(first);
        lead("49180110", LONDON, NOON);
        lead("49180110", LEEDS, NOON.plusSeconds(1));

        assertThat(numbers.leadingTo(LONDON)).isNull();
        assertThat(numbers.leadingTo(LEEDS)).isEqualTo(new LentNumber("49180110", LEEDS, NOON.plusSeconds(1)));
    }

    @Test
    void lendNoneThatDrainsAndLetItLeadOn() {
        add(first, second);
        lead("49180110", LONDON, NOON);
        numbers.change(new Became(first.id(), BlockState.DRAINING));

        assertThat(numbers.leadingTo(LONDON)).isNull();
        assertThat(numbers.lent("49180110")).isNotNull();
        assertThat(numbers.next(CLASS_0180_1, NOON)).isEqualTo("49180130");
    }

    @Test
    void doNotGoBackToOneThatDrainedOnceAnotherTookItsPlace() {
        add(first, second);
        lead("49180110", LONDON, NOON);
        numbers.change(new Became(first.id(), BlockState.DRAINING));
        lead("49180130", LONDON, NOON.plusSeconds(10));
        lead("49180110", LONDON, NOON.plusSeconds(20)); // a lease of the old one ended
        numbers.change(new Became(first.id(), BlockState.ACTIVE));

        assertThat(numbers.leadingTo(LONDON)).isEqualTo(new LentNumber("49180130", LONDON, NOON.plusSeconds(10)));
    }

    @Test
    void lendThemAgainOnceTheBlockIsTakenBack() {
        add(first);
        lead("49180110", LONDON, NOON);
        numbers.change(new Became(first.id(), BlockState.DRAINING));
        assertThat(numbers.next(CLASS_0180_1, NOON)).isNull();

        numbers.change(new Became(first.id(), BlockState.ACTIVE));

        assertThat(numbers.leadingTo(LONDON)).isNotNull();
        assertThat(numbers.next(CLASS_0180_1, NOON)).isEqualTo("49180111");
    }

    @Test
    void forgetAllOfABlockThatIsRemoved() {
        add(first, second);
        lead("49180110", LONDON, NOON);
        numbers.change(new Removed(first.id()));

        assertThat(numbers.lent("49180110")).isNull();
        assertThat(numbers.leadingTo(LONDON)).isNull();
        assertThat(numbers.usage(NOON, HALF_AN_HOUR_AGO))
                .containsExactly(new PoolBlock(second.id(), second.numbers(), BlockState.ACTIVE, 0, 0));
    }

    @Test
    void keepClassesApart() {
        Block dearer = new Block(UUID.randomUUID(), new NumberBlock("4918035", 1, CLASS_0180_3), BlockState.ACTIVE);
        add(first, dearer);

        assertThat(numbers.next(CLASS_0180_1, NOON)).isEqualTo("49180110");
        assertThat(numbers.next(CLASS_0180_3, NOON)).isEqualTo("49180350");
    }

    @Test
    void countWhatLeadsSomewhereAndWhatRests() {
        add(second, first);
        lead("49180110", LONDON, NOON.plusSeconds(1));
        lead("49180111", LEEDS, NOON);
        lead("49180112", new Destination("4420123459"), HALF_AN_HOUR_AGO);

        assertThat(numbers.usage(NOON, HALF_AN_HOUR_AGO))
                .containsExactly(
                        new PoolBlock(first.id(), first.numbers(), BlockState.ACTIVE, 1, 1),
                        new PoolBlock(second.id(), second.numbers(), BlockState.ACTIVE, 0, 0));
    }

    @Test
    void goOnInTurnHoweverOftenBlocksChange() {
        add(first);
        lead("49180114", LONDON, NOON);
        numbers.change(new Added(second, NOON));

        assertThat(numbers.next(CLASS_0180_1, NOON)).isEqualTo("49180115");
    }

    private void add(Block... blocks) {
        numbers.replaceBlocks(List.of(blocks));
    }

    private void lead(String number, Destination destination, Instant until) {
        numbers.lead(new LentNumber(number, destination, until));
    }

    private static Block block(String prefix) {
        return new Block(UUID.randomUUID(), new NumberBlock(prefix, 1, CLASS_0180_1), BlockState.ACTIVE);
    }
}
