package rufwerk.numbers.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.PhoneNumber;

/** What every inventory does with many numbers at a time, in memory and in PostgreSQL. */
public abstract class InventoryFileConformance {
    private Direction direction;
    private List<PhoneNumber> numbers;

    protected abstract InventoryFile file();

    protected abstract Direction aDirection();

    protected abstract <T> T run(Supplier<Uni<T>> work);

    @BeforeEach
    void fiveNumbers() {
        direction = aDirection();
        numbers = numbersIn(direction.offer().areaCode(), 5);
    }

    @Test
    void addsOnlyWhatIsNew() {
        assertThat(add(numbers.subList(1, 3))).isEqualTo(2);
        assertThat(add(numbers)).isEqualTo(3);
        assertThat(add(numbers)).isZero();
        assertThat(page(ofDirection(null), null, 10)).containsExactlyElementsOf(numbers);
    }

    @Test
    void listsNumbersInTheirOrderPageByPage() {
        add(numbers);

        assertThat(page(ofDirection(null), null, 2)).containsExactlyElementsOf(numbers.subList(0, 2));
        assertThat(page(ofDirection(null), numbers.get(1), 2)).containsExactlyElementsOf(numbers.subList(2, 4));
        assertThat(page(ofDirection(null), numbers.get(4), 2)).isEmpty();
    }

    @Test
    void listsWhatIsAskedFor() {
        add(numbers);

        assertThat(page(ofDirection("free"), null, 10)).hasSize(5);
        assertThat(page(ofDirection("active"), null, 10)).isEmpty();
        assertThat(page(new ListQuery(new Country("FR"), direction.id(), null), null, 10))
                .isEmpty();
        assertThat(page(new ListQuery(direction.country(), null, null), null, 5))
                .hasSize(5);
    }

    @Test
    void saysWhatAnOperatorWantsToKnow() {
        add(numbers.subList(0, 1));

        assertThat(run(() -> file().page(ofDirection(null), null, 1)))
                .containsExactly(new ListedNumber(
                        numbers.getFirst(),
                        direction.country(),
                        direction.offer().areaCode(),
                        "Köln",
                        "free",
                        NOON,
                        null));
    }

    private ListQuery ofDirection(String state) {
        return new ListQuery(null, direction.id(), state);
    }

    private int add(List<PhoneNumber> added) {
        return run(() -> file().addFree(added.stream()
                .map(number -> new Free(number, direction.id(), NOON))
                .toList()));
    }

    private List<PhoneNumber> page(ListQuery query, PhoneNumber after, int limit) {
        return run(() -> file().page(query, after, limit)).stream()
                .map(ListedNumber::number)
                .toList();
    }
}
