package rufwerk.numbers.search;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AvailableNumber;
import rufwerk.numbers.inventory.Directions;

/** Finds free numbers, page by page. */
@ApplicationScoped
public class SearchNumbers {
    private final OfferedNumbers offeredNumbers;
    private final Directions directions;

    public SearchNumbers(OfferedNumbers offeredNumbers, Directions directions) {
        this.offeredNumbers = offeredNumbers;
        this.directions = directions;
    }

    /** @param after where the page before ended; null for the first page */
    @WithSession
    public Uni<SearchPage> page(SearchQuery query, @Nullable Place after, int limit) {
        return offeredNumbers
                .find(query, after, limit + 1) // one more tells whether there is a next page
                .chain(found -> describe(found.subList(0, Math.min(limit, found.size())))
                        .map(numbers -> new SearchPage(numbers, found.size() > limit ? found.get(limit - 1) : null)));
    }

    private Uni<List<AvailableNumber>> describe(List<Place> places) {
        return directions
                .findAll(places.stream().map(Place::direction).distinct().toList())
                .map(known -> places.stream()
                        .map(place -> new AvailableNumber(
                                place.number(), Objects.requireNonNull(known.get(place.direction()))))
                        .toList());
    }
}
