package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.FEES;
import static rufwerk.numbers.support.Fixtures.anOffer;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class OpenDirectionTest {
    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final OpenDirection openDirection = new OpenDirection(directions);

    @Test
    void opensAnAreaCodeOnce() {
        var offer = anOffer();

        var first = (OpenDirection.Outcome.Opened) open(offer);

        assertThat(open(offer)).isEqualTo(new OpenDirection.Outcome.Known(first.direction()));
    }

    @Test
    void doesNotChangeADirectionInPassing() {
        var existing = directions.given(anOffer());
        var dearer = anOffer(
                "DE",
                existing.offer().areaCode(),
                new Fees(BigDecimal.TEN, FEES.annual(), FEES.setup()),
                existing.features());

        assertThat(open(dearer)).isEqualTo(new OpenDirection.Outcome.Differs(existing));
    }

    @Test
    void refusesACountryThatCannotBeCalled() {
        assertThat(open(anOffer("QQ", Features.USUAL)))
                .isEqualTo(new OpenDirection.Outcome.NoCallingCode(new Country("QQ")));
    }

    private OpenDirection.Outcome open(Direction.Offer offer) {
        return openDirection.open(offer).await().indefinitely();
    }
}
