package rufwerk.numbers.search;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The free numbers, as customers look for them. */
public interface OfferedNumbers {

    /** At most this many behind a place, by distance, direction and digits; null: from the beginning. */
    Uni<List<Place>> find(SearchQuery query, @Nullable Place after, int atMost);
}
