package rufwerk.numbers.inventory;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists free numbers. */
@ApplicationScoped
public class FindAvailableNumbers {
    /** An answer of this many is about 300 KB; more would help nobody to choose. */
    public static final int MOST = 1_000;

    private final Numbers numbers;

    public FindAvailableNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    @WithSession
    public Uni<List<AvailableNumber>> matching(NumberFilter filter) {
        return numbers.available(filter, MOST);
    }
}
