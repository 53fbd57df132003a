package rufwerk.numbers.inventory;

import java.util.List;

/** Some directions in their order; {@code more} when there are others behind the last one. */
public record DirectionPage(List<StockedDirection> directions, boolean more) {

    public DirectionPage {
        directions = List.copyOf(directions);
    }
}
