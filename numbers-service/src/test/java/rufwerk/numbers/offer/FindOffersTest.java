package rufwerk.numbers.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.FEES;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.PhoneNumber;

class FindOffersTest {
    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final List<PhoneNumber> numbers = numbersIn(new AreaCode("221"), 2);
    private final FindOffers findOffers = new FindOffers(
            directions,
            (direction, mask, atMost) -> Uni.createFrom()
                    .item(numbers.stream()
                            .filter(number -> number.digits().contains(mask.digits()))
                            .limit(atMost)
                            .toList()));

    private final Direction moscow = given("RU", "495");
    private final Direction cologne = given("DE", "221");
    private final Direction aachen = given("DE", "241");

    @Test
    void showsEachCountryOnce() {
        assertThat(done(findOffers.countries())).containsExactly(new Country("DE"), new Country("RU"));
    }

    @Test
    void showsTheDirectionsOfACountryByAreaCode() {
        assertThat(done(findOffers.directionsOf(new Country("DE")))).containsExactly(cologne, aachen);
        assertThat(done(findOffers.directionsOf(new Country("FR")))).isEmpty();
    }

    @Test
    void findsADirectionByItsIdAndByItsArea() {
        assertThat(done(findOffers.direction(Long.toString(moscow.id().value()))))
                .isEqualTo(moscow);
        assertThat(done(findOffers.direction("ru495"))).isEqualTo(moscow);
        assertThat(done(findOffers.direction("DE241"))).isEqualTo(aachen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "99", "ru", "ru499", "r495", "ru495x", "99999999999999999999"})
    void findsNoOther(String text) {
        assertThat(done(findOffers.direction(text))).isNull();
    }

    @Test
    void showsTheNumbersThatMatch() {
        assertThat(done(findOffers.freeNumbers(cologne.id(), NumberMask.ANY))).isEqualTo(numbers);
        assertThat(done(findOffers.freeNumbers(cologne.id(), new NumberMask("22100001"))))
                .containsExactly(numbers.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "4%", "a", "+", "1 2", "1234567890123456", "١٢"})
    void takesDigitsAlone(String mask) {
        assertThat(NumberMask.parse(mask).filter(parsed -> !parsed.equals(NumberMask.ANY)))
                .isEmpty();
    }

    private Direction given(String country, String area) {
        return directions.given(anOffer(country, new AreaCode(area), FEES, Features.USUAL));
    }

    private static <T> T done(Uni<T> work) {
        return work.await().indefinitely();
    }
}
