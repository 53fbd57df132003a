package rufwerk.numbers.offer;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.PhoneNumber;

/** Shows what there is to choose from: countries, their directions, and the free numbers of these. */
@ApplicationScoped
public class FindOffers {
    /** More would help nobody to choose. */
    public static final int MOST_NUMBERS = 1_000;

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
    private static final Pattern COUNTRY_AND_AREA = Pattern.compile("([A-Za-z]{2})([0-9]{1,10})");

    private final Directions directions;
    private final FreeNumbers freeNumbers;

    public FindOffers(Directions directions, FreeNumbers freeNumbers) {
        this.directions = directions;
        this.freeNumbers = freeNumbers;
    }

    @WithSession
    public Uni<List<Country>> countries() {
        return directions
                .all()
                .map(all -> all.stream()
                        .map(Direction::country)
                        .distinct()
                        .sorted(Comparator.comparing(Country::code))
                        .toList());
    }

    /** By area code. */
    @WithSession
    public Uni<List<Direction>> directionsOf(Country country) {
        return directions
                .all()
                .map(all -> all.stream()
                        .filter(direction -> direction.country().equals(country))
                        .sorted(Comparator.comparing(
                                direction -> direction.offer().areaCode().digits()))
                        .toList());
    }

    /** By its id ({@code 17}), or by its country and area code ({@code ru495}). */
    @WithSession
    public Uni<@Nullable Direction> direction(String text) {
        if (ID.matcher(text).matches()) {
            return directions.find(new DirectionId(Long.parseLong(text)));
        }
        Matcher named = COUNTRY_AND_AREA.matcher(text);
        return named.matches()
                ? Country.parse(named.group(1))
                        .map(country -> directions.find(country, new AreaCode(named.group(2))))
                        .orElse(Uni.createFrom().nullItem())
                : Uni.createFrom().nullItem();
    }

    @WithSession
    public Uni<List<PhoneNumber>> freeNumbers(DirectionId direction, NumberMask mask) {
        return freeNumbers.of(direction, mask, MOST_NUMBERS);
    }
}
