package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.AT_NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.RefusedNumber.Reason;

class AddNumbersTest {
    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);
    private final AddNumbers addNumbers = new AddNumbers(directions, numbers, AT_NOON);
    private final Direction direction = directions.given(anOffer());
    private final String prefix = "49" + direction.offer().areaCode().digits();

    @Test
    void countsRepeatedNumbersOnce() {
        assertThat(add(prefix + "001", "+" + prefix + "001", prefix + "002"))
                .isEqualTo(new AddNumbers.Outcome.Added(2, 0));
        assertThat(add(prefix + "002", prefix + "003")).isEqualTo(new AddNumbers.Outcome.Added(1, 1));
    }

    @Test
    void saysWhatIsWrongWithEachRefusedNumberAndAddsNone() {
        assertThat(add(prefix + "001", "not a number", "4930123456", prefix, null))
                .isEqualTo(new AddNumbers.Outcome.SomeRefused(Arrays.asList(
                        new RefusedNumber(1, Reason.NOT_E164),
                        new RefusedNumber(2, Reason.OTHER_AREA),
                        new RefusedNumber(3, prefix.length() < 7 ? Reason.NOT_E164 : Reason.OTHER_AREA),
                        new RefusedNumber(4, Reason.NOT_E164))));
        assertThat(numbers.available(new NumberFilter(null, Features.ANY), 10)
                        .await()
                        .indefinitely())
                .isEmpty();
    }

    @Test
    void knowsOnlyExistingDirections() {
        var unknown = new DirectionId(4711);

        assertThat(addNumbers
                        .add(unknown, Arrays.asList(prefix + "001"))
                        .await()
                        .indefinitely())
                .isEqualTo(new AddNumbers.Outcome.NoSuchDirection(unknown));
    }

    private AddNumbers.Outcome add(@Nullable String... texts) {
        return addNumbers.add(direction.id(), Arrays.asList(texts)).await().indefinitely();
    }
}
