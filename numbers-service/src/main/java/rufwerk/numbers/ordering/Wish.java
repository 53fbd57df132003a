package rufwerk.numbers.ordering;

import java.util.List;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.search.SearchQuery;

/** Which numbers somebody orders at once. */
public sealed interface Wish {
    int MOST = 1_000;

    /** How many these are. */
    int count();

    /** Exactly these. */
    record Listed(List<PhoneNumber> numbers) implements Wish {
        public Listed {
            numbers = numbers.stream().distinct().toList();
            requireSensible(numbers.size());
        }

        @Override
        public int count() {
            return numbers.size();
        }
    }

    /** Whichever meet the criteria, in the order in which a search shows them. */
    record Matching(SearchQuery query, int count) implements Wish {
        public Matching {
            requireSensible(count);
        }
    }

    private static void requireSensible(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("1 to 1,000 numbers at once");
        }
    }
}
